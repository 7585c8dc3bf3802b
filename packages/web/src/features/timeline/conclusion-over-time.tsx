import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { timelineChart } from '@risikobilde/charts';
import type { Evaluation, LocalDate } from '@risikobilde/core';
import { useMemo } from 'react';
import { useTexts } from '../../shared/language.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { useWorkbench } from '../../shared/data/context.js';
import { laneNames } from './lane-names.js';
import { causesOf, changesOf, daysIn } from './standing-changes.js';
import { timelineTexts } from './texts.js';
import { lanes, type TimelineEvent } from './timeline-events.js';
import { useStandingHistory } from './use-standing-history.js';

type Props = {
  readonly events: readonly TimelineEvent[];
  readonly evaluation: Evaluation;
  readonly day: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
};

const most = 6;

/** The sentences that carry the conclusion as they stood through the years, with what moved them. */
export const ConclusionOverTime = ({ events, evaluation, day, first, last }: Props) => {
  const t = useTexts(timelineTexts);
  const { evaluation: today } = useWorkbench();
  const days = useMemo(
    () =>
      [...new Set([first, ...events.map(({ date }) => date), ...daysIn(today.conclusion.claims)])]
        .filter((d) => d >= first && d <= last)
        .toSorted(),
    [events, today, first, last],
  );
  const history = useStandingHistory(days);
  const { claims } = evaluation.conclusion;
  const carrying = claims.filter(({ essential }) => essential);
  const shown = (carrying.length > 0 ? carrying : claims).slice(0, most);
  const key = shown.map(({ id }) => id).join();
  const data = useMemo(() => {
    if (!history) return undefined;
    const stood = shown.map((claim) => changesOf(claim, history));
    const causes = causesOf(stood, events, history);
    return {
      from: first,
      to: last,
      claims: stood,
      lanes: lanes
        .map((id) => ({
          id,
          name: laneNames[id],
          events: causes.filter(({ lane }) => lane === id),
        }))
        .filter((lane) => lane.events.length > 0),
    };
    // The claims are named by their key: they are new objects at every day.
  }, [history, key, events, first, last]);
  if (shown.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="over-time" aria-busy={!data}>
      <Heading level={2} data-size="xs" id="over-time">
        {t('overTime')}
      </Heading>
      <Paragraph>{t('overTimeLead')}</Paragraph>
      {data ? (
        <ChartFigure
          hideTitle
          of={[data, day]}
          chart={(options) => timelineChart({ ...data, asOf: day }, options)}
        />
      ) : (
        <p className="timeline-meta timeline-waiting">{t('workingOut', { n: days.length })}</p>
      )}
    </section>
  );
};
