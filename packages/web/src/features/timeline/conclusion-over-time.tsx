import { Paragraph } from '@digdir/designsystemet-react';
import {
  carryingClaims,
  claimsOverTime,
  daysToAsk,
  timelineChart,
  type HistoryEvent,
} from '@risikobilde/charts';
import type { Evaluation, LocalDate } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useStandingHistory } from '../../shared/day/use-standing-history.js';

type Props = {
  readonly events: readonly HistoryEvent[];
  readonly evaluation: Evaluation;
  readonly day: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
};

/** The sentences that carry the conclusion as they stood through the years, with what moved them. */
export const ConclusionOverTime = ({ events, evaluation, day, first, last }: Props) => {
  const { t } = useWords();
  const { evaluation: today } = useWorkbench();
  const days = useMemo(
    () => daysToAsk(events, today.conclusion.claims, first, last),
    [events, today, first, last],
  );
  const history = useStandingHistory(days);
  const shown = carryingClaims(evaluation.conclusion.claims);
  const key = shown.map(({ id }) => id).join();
  const data = useMemo(
    () => history && claimsOverTime(shown, events, history, first, last),
    // The claims are named by their key: they are new objects at every day.
    [history, key, events, first, last],
  );
  if (shown.length === 0) return null;
  return (
    <Panel title={t('chapters.figures.claims')} isBusy={!data}>
      <Paragraph>{t('timeline.overTimeLead')}</Paragraph>
      {data ? (
        <ChartFigure
          hideTitle
          of={[data, day]}
          chart={(options) => timelineChart({ ...data, asOf: day }, options)}
        />
      ) : (
        <p className="subtle timeline-waiting">{t('timeline.workingOut', { n: days.length })}</p>
      )}
    </Panel>
  );
};
