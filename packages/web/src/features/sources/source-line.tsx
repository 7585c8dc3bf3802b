import { type LocalDate, preciseDate, type SourceLine } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

const firstYear = 2020;
const dayMs = 86_400_000;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** The years of the axis: from 2020 to the end of the year of the day. */
const yearsTo = (asOf: LocalDate): readonly number[] => {
  const last = Math.max(firstYear, Number(asOf.slice(0, 4)));
  return Array.from({ length: last - firstYear + 1 }, (_, n) => firstYear + n);
};

/** Where a day is on the axis, in hundredths of it; what came before is at its beginning. */
const placeOn = (date: string, asOf: LocalDate): number => {
  const from = dayOf(`${firstYear}-01-01`);
  const to = dayOf(`${(yearsTo(asOf).at(-1) ?? firstYear) + 1}-01-01`);
  return Math.min(100, Math.max(0, ((dayOf(date) - from) / (to - from)) * 100));
};

/** The years in the head of the column. */
export const YearAxis = () => {
  const { asOf } = useWorkbench();
  return (
    <span className="source-axis" aria-hidden>
      {yearsTo(asOf).map((year) => (
        <span key={year} style={{ insetInlineStart: `${placeOn(`${year}-01-01`, asOf)}%` }}>
          {year}
        </span>
      ))}
    </span>
  );
};

/** What the line shows, in words. */
export const useLineWords = (): ((line: SourceLine) => string) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  return ({ marks, spans }) => {
    const last = marks.at(-1);
    const span = spans.at(-1);
    return [
      ...(span && span.until === undefined
        ? [t('sources.since', { as: t(`sources.spans.${span.as}`), on: span.from })]
        : spans.length > 0 && last
          ? [t('sources.endedOn', { on: last.date })]
          : []),
      t('sources.marks', { n: marks.length, open: marks.filter(({ state }) => state === 'open').length }),
      ...(last ? [t('sources.newest', { on: formatDay(last.date, language) })] : []),
    ].join(' ');
  };
};

/** A source from 2020 to the day: bars where it held, a mark for each thing that happened, a line for the day. */
export const SourceTimeLine = ({ line }: { readonly line: SourceLine }) => {
  const { asOf, text, language } = useWorkbench();
  const words = useLineWords();
  const at = (date: string) => placeOn(date, asOf);
  const marks = line.marks.filter(({ date }) => date >= `${firstYear}-01-01`);
  return (
    <span className="source-line" role="img" aria-label={words(line)}>
      {yearsTo(asOf).map((year) => (
        <span key={year} className="source-year" style={{ insetInlineStart: `${at(`${year}-01-01`)}%` }} />
      ))}
      {line.spans
        .filter(({ until }) => until === undefined || until > `${firstYear}-01-01`)
        .map(({ from, until, as }) => (
          <span
            key={from}
            className="source-span"
            data-as={as}
            style={{ insetInlineStart: `${at(from)}%`, width: `${at(until ?? asOf) - at(from)}%` }}
          />
        ))}
      {marks.map((mark, n) => (
        // What it is, to a hand that points; the panel tells everybody.
        <span
          key={`${mark.date} ${n}`}
          className="source-mark"
          title={`${formatDay(preciseDate(mark), language)}: ${text(mark.text)}`}
          data-state={mark.state}
          data-end={mark.isEnd ? '' : undefined}
          style={{ insetInlineStart: `${at(mark.date)}%` }}
        />
      ))}
      <span className="source-day" style={{ insetInlineStart: `${at(asOf)}%` }} />
    </span>
  );
};
