import { pageTheme, standingStripChart } from '@risikobilde/charts';
import { addDays, daysBetween, type LocalDate, standings } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { type KeyboardEvent, useId } from 'react';
import { ChartFigure } from '../components/chart/chart-figure.js';
import { dayAt, neighbour, snap } from '../day/snap.js';
import { useWords } from '../words.js';
import type { Strip } from './use-strip.js';
import './day-strip.css';

type Props = {
  readonly strip: Strip;
  /** Left out where another view has it, one press away. */
  readonly hasTable?: boolean;
  readonly day: LocalDate;
  /** What the conclusion is on the day under the hand; a screen reader hears it as the day moves. */
  readonly headline: string;
  readonly onDay: (day: LocalDate) => void;
  readonly onHold: (held: boolean) => void;
};

/** How the claims stood through the years, with the day that is shown: dragged, or moved by keys. */
export const DayStrip = ({ strip, hasTable = true, day, headline, onDay, onHold }: Props) => {
  const { t, language } = useWords();
  const id = useId();
  const { claims, first, last, data } = strip;
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
    <section className="day-strip" aria-label={t('chart.strip.title')} aria-busy={!data}>
      <div className="day-strip-head">
        <label htmlFor={id}>{t('status.strip.drag', { n: claims.length })}</label>
        <span className="day-strip-keys" aria-hidden>
          {standings.toReversed().map((standing) => (
            <span key={standing} className={`day-strip-key ${standing}`}>
              <span style={{ backgroundColor: pageTheme.standings[standing].tint }} />
              {t(`standing.${standing}`).toLowerCase()}
            </span>
          ))}
        </span>
      </div>
      <div className="day-strip-picture">
        {data ? (
          <ChartFigure
            hideTitle
            hideSentence
            hasTable={hasTable}
            of={[data]}
            chart={(options) => standingStripChart(data, options)}
          >
            <input
              id={id}
              className="day-slider"
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
          <p className="subtle day-strip-waiting">{t('status.strip.loading')}</p>
        )}
      </div>
    </section>
  );
};
