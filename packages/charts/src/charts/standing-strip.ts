import { type LocalDate, type Standing, standings } from '@risikobilde/core';
import { formatDay, formatList, formatNumber, type Sayable, type Words } from '@risikobilde/words';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label } from '../svg/label.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { textWidth } from '../text/text-width.js';
import { timeScale, yearTicks } from './timeline-scale.js';

/** How many claims stand how, from a day until the next period. */
export type StripPeriod = { readonly from: LocalDate; readonly counts: Readonly<Record<Standing, number>> };
/** What happened on a day, and how many claims it moved. */
export type StripEvent = {
  readonly ref: string;
  readonly date: LocalDate;
  readonly label: Sayable;
  readonly moved: number;
};
export type StandingStripData = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** In the order of their days; the first begins the strip. */
  readonly periods: readonly StripPeriod[];
  readonly events: readonly StripEvent[];
};

const top = 26;
const height = 44;
const most = 5;

/** The claims of a conclusion through time: how large a share stood how, and the few events that moved most of them. */
export const standingStripChart = (data: StandingStripData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'standing-strip');
  const { words, theme, id, width } = setting;
  const { t, language } = words;
  const title = t('chart.strip.title');
  const shown = standings.toReversed();
  const table = {
    caption: title,
    columns: columns(
      [t('chart.strip.from'), ...shown.map((standing) => t(`standing.${standing}`)), t('chart.strip.why')],
      shown.map((_, k) => k + 1),
    ),
  };
  const last = data.periods.at(-1);
  if (last === undefined || total(last) === 0)
    return emptyState(setting, title, t('chart.strip.empty'), table);
  const x = timeScale(data.from, data.to, 0, width);
  return finish(setting, {
    title,
    sentence: t('chart.strip.sentence', {
      n: total(last),
      from: data.from,
      to: data.to,
      counts: countsInWords(last, words),
    }),
    table: {
      ...table,
      rows: data.periods.map(({ from, counts }) => {
        const events = data.events.filter(({ date }) => date === from);
        return {
          ...(events[0] && { ref: events[0].ref }),
          cells: [
            formatDay(from, language),
            ...shown.map((standing) => formatNumber(counts[standing], language)),
            events.length === 0 ? '–' : events.map((event) => words.say(event.label)).join(', '),
          ],
        };
      }),
    },
    height: top + height + 28,
    defs: patternDefs(
      id,
      theme,
      shown.map((standing) => theme.standings[standing]),
      ['tint'],
    ),
    children: [
      ...yearTicks(data, x, top + height, top + height + 4, theme, width, 13),
      ...shares(data, setting, x),
      ...eventMarks(data, setting, x),
    ],
  });
};

const total = ({ counts }: StripPeriod): number =>
  standings.reduce((sum, standing) => sum + counts[standing], 0);

const countsInWords = ({ counts }: StripPeriod, { t, language }: Words): string =>
  formatList(
    standings
      .toReversed()
      .filter((standing) => counts[standing] > 0)
      .map(
        (standing) =>
          `${formatNumber(counts[standing], language)} ${t(`standing.${standing}`).toLowerCase()}`,
      ),
    language,
  );

type Place = (date: LocalDate) => number;

/** From each day on, a column of shares: what stands lies at the bottom, what fell at the top. */
const shares = ({ periods, to }: StandingStripData, { id, theme }: Setting, x: Place): readonly SvgNode[] => {
  const stacked: readonly Standing[] = ['supported', 'challenged', 'unsupported', 'fallen'];
  return periods.flatMap((period, k) => {
    const [left, right] = [x(period.from), x(periods[k + 1]?.from ?? to)];
    const all = total(period);
    let base = top + height;
    return stacked
      .filter((standing) => period.counts[standing] > 0)
      .map((standing) => {
        const part = (height * period.counts[standing]) / all;
        base -= part;
        return el('rect', {
          'data-standing': standing,
          'data-from': period.from,
          x: left,
          y: base,
          width: Math.max(0.5, right - left),
          height: part,
          fill: toneFill(id, theme, theme.standings[standing], 'tint'),
        });
      });
  });
};

type Span = readonly [number, number];

/** The events that moved most, as many as have room for their names: a stem through the strip with the name beside it. */
const eventMarks = ({ events }: StandingStripData, { id, theme, words, width }: Setting, x: Place) => {
  const taken: Span[] = [];
  const isFree = ([a, b]: Span): boolean =>
    a >= 0 && b <= width && taken.every(([left, right]) => b < left || a > right);
  const byWeight = events.toSorted((a, b) => b.moved - a.moved || (a.date < b.date ? 1 : -1));
  return byWeight.flatMap((event): readonly SvgNode[] => {
    if (taken.length >= most) return [];
    const at = x(event.date);
    // What comes after a colon is told by the table and the time line.
    const [name = ''] = words.say(event.label).split(': ', 1);
    const wide = textWidth(name, 13) + 14;
    const right: Span = [at - 6, at + wide];
    const left: Span = [at - wide, at + 6];
    const span = [right, left].find(isFree);
    if (span === undefined) return [];
    taken.push(span);
    const isRight = span === right;
    return [
      el(
        'g',
        { id: `${id}-event-${idPart(event.ref)}`, 'data-ref': event.ref },
        el('line', { x1: at, x2: at, y1: 10, y2: top + height, stroke: theme.ink, 'stroke-width': 1.5 }),
        el('circle', { cx: at, cy: 10, r: 4, fill: theme.ink }),
        label(isRight ? at + 9 : at - 9, 15, name, {
          fill: theme.ink,
          anchor: isRight ? 'start' : 'end',
        }),
      ),
    ];
  });
};
