import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { addDays, type LocalDate } from '@risikobilde/core';
import { formatDay, languageInfo } from '@risikobilde/words';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { monthFrom, weeksOf } from './month-days.js';

type Props = {
  /** As `2024-02`. */
  readonly month: string;
  readonly day: LocalDate;
  /** Days on which something happened. */
  readonly marked: ReadonlySet<string>;
  readonly onMonth: (month: string) => void;
  readonly onDay: (day: LocalDate) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of days to press; the arrows move between them, Page Up and Page Down between months. */
export const MonthGrid = ({ month, day, marked, onMonth, onDay }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { intl } = languageInfo[language];
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<LocalDate>(undefined);
  const weeks = weeksOf(month);
  useEffect(() => {
    if (wanted.current === undefined) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });
  const name = (format: Intl.DateTimeFormatOptions, on: string) =>
    new Intl.DateTimeFormat(intl, { ...format, timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const from = event.currentTarget.dataset['day'];
    const held = weeks.flat().find((one) => one === from);
    const by = steps[event.key];
    if (held === undefined) return;
    const months = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : 0;
    if (by === undefined && months === 0) return;
    event.preventDefault();
    const next = addDays(held, by ?? months * 28);
    wanted.current = next;
    onMonth(next.slice(0, 7));
  };
  const shown = month === day.slice(0, 7) ? day : `${month}-01`;
  return (
    <div className="month" ref={grid}>
      <div className="month-head">
        <button
          type="button"
          aria-label={t('day.previousMonth')}
          onClick={() => onMonth(monthFrom(month, -1))}
        >
          <ChevronLeftIcon aria-hidden />
        </button>
        <span aria-live="polite">{name({ month: 'long', year: 'numeric' }, `${month}-01`)}</span>
        <button type="button" aria-label={t('day.nextMonth')} onClick={() => onMonth(monthFrom(month, 1))}>
          <ChevronRightIcon aria-hidden />
        </button>
      </div>
      <div className="month-week" aria-hidden>
        {weeks[0]?.map((one) => (
          <span key={one}>{name({ weekday: 'narrow' }, one)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} className="month-week">
          {week.map((one) => (
            <button
              key={one}
              type="button"
              data-day={one}
              tabIndex={one === shown ? 0 : -1}
              aria-pressed={one === day}
              aria-current={one === today() ? 'date' : undefined}
              aria-label={
                marked.has(one)
                  ? t('day.hasEvent', { day: formatDay(one, language) })
                  : formatDay(one, language)
              }
              className={`${one.startsWith(month) ? '' : 'beside'} ${marked.has(one) ? 'marked' : ''}`}
              onKeyDown={onKeyDown}
              onClick={() => onDay(one)}
            >
              {Number(one.slice(8))}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
};
