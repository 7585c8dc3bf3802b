import {
  daysToAsk,
  firstDayShown,
  standingStripChart,
  stripOverTime,
  timelineEvents,
} from '@risikobilde/charts';
import { addDays, daysBetween, type LocalDate, standings } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { type KeyboardEvent, useId, useMemo } from 'react';
import { ChartFigure } from '../../shared/components/chart/chart-figure.js';
import { StandingMark } from '../../shared/components/standing-tag/standing-mark.js';
import { useWorkbench } from '../../shared/data/context.js';
import { evaluateOnce } from '../../shared/data/evaluate-once.js';
import { dayAt, neighbour, snap } from '../../shared/day/snap.js';
import { useStandingHistory } from '../../shared/day/use-standing-history.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly day: LocalDate;
  /** What the conclusion is on the day under the hand; a screen reader hears it as the day moves. */
  readonly headline: string;
  readonly onDay: (day: LocalDate) => void;
  readonly onHold: (held: boolean) => void;
};

/** How the claims stood through the years, with the day that is shown: dragged, or moved by keys. */
export const DayStrip = ({ day, headline, onDay, onHold }: Props) => {
  const { t, language } = useWords();
  const { records, world, assessmentOn } = useWorkbench();
  const id = useId();
  const events = useMemo(() => timelineEvents(records, world), [records, world]);
  const last = today();
  // The strip is the same whichever day is shown: what it is worked out from is the conclusion of today.
  const { claims } = evaluateOnce(assessmentOn(last), world, last).conclusion;
  const first = [firstDayShown(events) ?? addDays(last, -365), last].toSorted()[0] ?? last;
  const days = useMemo(() => daysToAsk(events, claims, first, last), [events, claims, first, last]);
  const history = useStandingHistory(days);
  const data = useMemo(
    () => history && stripOverTime(claims, events, history, first, last),
    [history, claims, events, first, last],
  );
  if (claims.length === 0 || first === last) return null;
  const span = daysBetween(first, last);
  const eventDays = [...new Set([...(data?.events.map(({ date }) => date) ?? []), last])].toSorted();
  const within = (date: LocalDate): LocalDate => (date < first ? first : date > last ? last : date);
  const moves: Readonly<Record<string, (isFar: boolean) => LocalDate | undefined>> = {
    ArrowLeft: (isFar) => addDays(day, isFar ? -30 : -1),
    ArrowDown: (isFar) => addDays(day, isFar ? -30 : -1),
    ArrowRight: (isFar) => addDays(day, isFar ? 30 : 1),
    ArrowUp: (isFar) => addDays(day, isFar ? 30 : 1),
    PageUp: () => neighbour(day, eventDays, 1),
    PageDown: () => neighbour(day, eventDays, -1),
    Home: () => first,
    End: () => last,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = move(event.shiftKey);
    if (next !== undefined) onDay(within(next));
  };
  return (
    <section className="status-strip" aria-label={t('chart.strip.title')} aria-busy={!data}>
      <div className="status-strip-head">
        <label htmlFor={id}>{t('status.strip.drag', { n: claims.length })}</label>
        <span className="status-counts" aria-hidden>
          {standings.toReversed().map((standing) => (
            <span key={standing} className={`status-key ${standing}`}>
              <StandingMark standing={standing} isSilent />
              {t(`standing.${standing}`).toLowerCase()}
            </span>
          ))}
        </span>
      </div>
      <div className="status-strip-picture">
        {data ? (
          <ChartFigure
            hideTitle
            hideSentence
            of={[data]}
            chart={(options) => standingStripChart(data, options)}
          >
            <input
              id={id}
              className="status-slider"
              type="range"
              min={0}
              max={span}
              value={daysBetween(first, within(day))}
              aria-valuetext={`${formatDay(day, language)}. ${headline}`}
              onKeyDown={onKeyDown}
              onPointerDown={() => onHold(true)}
              onPointerUp={() => onHold(false)}
              onPointerCancel={() => onHold(false)}
              onChange={(event) =>
                onDay(snap(dayAt(first, Number(event.target.value)), eventDays, Math.ceil(span / 300)))
              }
            />
          </ChartFigure>
        ) : (
          <p className="subtle status-strip-waiting">{t('status.strip.loading')}</p>
        )}
      </div>
    </section>
  );
};
