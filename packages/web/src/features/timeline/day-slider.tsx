import { Button } from '@digdir/designsystemet-react';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { daysBetween, type LocalDate } from '@risikobilde/core';
import { type KeyboardEvent, useId } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';
import { dayAt, neighbour, position, snap } from '../../shared/day/snap.js';
import { lanes, type HistoryEvent } from '@risikobilde/charts';

type Props = {
  readonly events: readonly HistoryEvent[];
  readonly day: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly onDay: (day: LocalDate) => void;
  readonly onHold: (held: boolean) => void;
  readonly onEvent: (id: string) => void;
};

/** The lanes as marks along time, and under them the day that is dragged; it catches on days when something happened. */
export const DaySlider = ({ events, day, first, last, onDay, onHold, onEvent }: Props) => {
  const { t } = useWords();
  const { language, text } = useWorkbench();
  const id = useId();
  const shown = events.filter((event) => event.date >= first);
  const days = [...new Set([...shown.map((event) => event.date), today()])].toSorted();
  const onDayNow = shown.filter((event) => event.date === day);
  const step = (by: -1 | 1) => {
    const next = neighbour(day, days, by);
    if (next === undefined) return;
    onDay(next);
    const event = shown.find((e) => e.date === next);
    if (event) onEvent(event.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 } as const;
    const direction = Object.entries(by).find(([key]) => key === event.key)?.[1];
    if (direction === undefined) return;
    event.preventDefault();
    step(direction);
  };
  const span = daysBetween(first, last);
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) },
    (_, i) => Number(first.slice(0, 4)) + 1 + i,
  );
  return (
    <section className="panel timeline-drag" aria-label={t('common.date')}>
      <div className="timeline-strip" aria-hidden>
        {lanes.map((lane) => (
          <div key={lane} className={`timeline-lane ${lane}`}>
            <span className="timeline-lane-name">{t(`chart.lane.${lane}`)}</span>
            <span className="timeline-lane-marks">
              {shown
                .filter((event) => event.lane === lane)
                .map((event) => (
                  <span
                    key={event.id}
                    className={event.date > day ? 'timeline-mark later' : 'timeline-mark'}
                    title={text(event.title)}
                    style={{ insetInlineStart: `${position(event.date, first, last) * 100}%` }}
                  />
                ))}
              <span
                className="timeline-now"
                style={{ insetInlineStart: `${position(day, first, last) * 100}%` }}
              />
            </span>
          </div>
        ))}
        <div className="timeline-lane">
          <span className="timeline-lane-name" />
          <span className="timeline-lane-marks years">
            {years.map((year, i) => (
              <span
                key={year}
                className={i % 2 === 0 ? 'timeline-year' : 'timeline-year odd'}
                style={{
                  insetInlineStart: `${position(snapYear(year), first, last) * 100}%`,
                }}
              >
                {year}
              </span>
            ))}
          </span>
        </div>
      </div>
      <div className="timeline-control">
        <label className="timeline-day" htmlFor={id}>
          <strong>{formatDay(day, language)}</strong>
          {day === today() && ` (${t('timeline.today').toLowerCase()})`}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={span}
          value={daysBetween(first, day)}
          aria-valuetext={[formatDay(day, language), ...onDayNow.map((e) => text(e.title))].join('. ')}
          aria-describedby={`${id}-help`}
          onKeyDown={onKeyDown}
          onPointerDown={() => onHold(true)}
          onPointerUp={() => onHold(false)}
          onPointerCancel={() => onHold(false)}
          onChange={(event) =>
            onDay(snap(dayAt(first, Number(event.target.value)), days, Math.ceil(span / 300)))
          }
        />
      </div>
      <div className="timeline-buttons">
        <Button variant="secondary" data-size="sm" onClick={() => step(-1)}>
          <ChevronLeftIcon aria-hidden />
          {t('timeline.previous')}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={() => step(1)}>
          {t('timeline.next')}
          <ChevronRightIcon aria-hidden />
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => onDay(today())}>
          {t('timeline.today')}
        </Button>
        <p id={`${id}-help`} className="timeline-help">
          {t('timeline.help')}
        </p>
      </div>
      {onDayNow.length > 0 && (
        <ul className="timeline-happened" aria-label={t('timeline.onDay')}>
          {onDayNow.map((event) => (
            <li key={event.id}>{text(event.title)}</li>
          ))}
        </ul>
      )}
    </section>
  );
};

// A year's first day is a day.
const snapYear = (year: number): LocalDate => `${year}-01-01` as LocalDate;
