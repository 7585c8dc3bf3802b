import { formatList, type Words } from '@risikobilde/words';
import type { Setting } from '../svg/frame.js';
import type { LegendItem } from '../svg/legend.js';
import { toneFill } from '../svg/patterns.js';
import { el, path, type SvgNode } from '../svg/svg-node.js';
import type { ExceedanceAlternative, ExceedanceLimit } from './exceedance-data.js';

/** A step of what is accepted: from so many on, a year with more may have no greater chance. */
type Step = { readonly value: number; readonly chance: number };

/** The limits as one falling staircase; one that another makes needless is not in it. */
const stepsOf = (limits: readonly ExceedanceLimit[]): readonly Step[] =>
  limits
    .map(({ persons, years }) => ({ value: Math.max(persons, 1), chance: Math.min(1, 1 / years) }))
    .sort((a, b) => a.value - b.value || a.chance - b.chance)
    .reduce<readonly Step[]>(
      (steps, step) => (step.chance < (steps.at(-1)?.chance ?? Infinity) ? [...steps, step] : steps),
      [],
    );

type Frame = {
  readonly x: (value: number) => number;
  readonly y: (chance: number) => number;
  readonly right: number;
  readonly top: number;
};

/** The part of the plot that is not accepted, with its edge: no curve goes through it while every limit holds. */
export const limitNodes = (
  limits: readonly ExceedanceLimit[],
  { x, y, right, top }: Frame,
  { id, theme }: Setting,
): readonly SvgNode[] => {
  const steps = stepsOf(limits);
  const [first] = steps;
  if (first === undefined) return [];
  const edge = steps.map(({ value, chance }) => path`L${x(value)},${y(chance)}`);
  const stairs = steps
    .map(({ chance }, k) => {
      const next = steps[k + 1];
      return `${edge[k] ?? ''}${path`H${next ? x(next.value) : right}`}${next ? '' : path`V${y(chance)}`}`;
    })
    .join('');
  const start = path`M${x(first.value)},${top}`;
  return [
    el(
      'g',
      { id: `${id}-limits` },
      el('path', {
        d: `${start}${stairs}${path`V${top}`}Z`,
        fill: toneFill(id, theme, theme.bands.high, 'tint'),
      }),
      el('path', {
        d: `${start}${stairs}`,
        fill: 'none',
        stroke: theme.bands.high.solid,
        'stroke-width': 2,
      }),
    ),
  ];
};

/** What the marked part means. */
export const limitKey = (
  limits: readonly ExceedanceLimit[],
  { id, words: { t }, theme }: Setting,
): readonly LegendItem[] =>
  limits.length === 0
    ? []
    : [
        {
          symbol: (x, y) =>
            el('rect', {
              x: x - 10,
              y: y - 7,
              width: 20,
              height: 14,
              fill: toneFill(id, theme, theme.bands.high, 'tint'),
              stroke: theme.bands.high.solid,
              'stroke-width': 1.5,
            }),
          symbolWidth: 20,
          text: t('chart.exceedance.notAccepted'),
        },
      ];

/** What each limit is called above its column. */
export const limitHeads = (limits: readonly ExceedanceLimit[], { t }: Words): readonly string[] =>
  limits.map(({ persons, years }) => t('chart.exceedance.limitColumn', { persons, years }));

/** How often an alternative passes each limit. */
export const limitCells = ({ limits = [] }: ExceedanceAlternative, { t }: Words): readonly string[] =>
  limits.map(({ chance, exceeded }) => {
    const often = chance > 0 ? t('quantity.onceIn', { years: 1 / chance }) : t('quantity.never');
    return exceeded ? t('chart.exceedance.over', { often }) : often;
  });

/** For each limit, which alternatives pass it more often than is accepted. */
export const limitSentences = (
  limits: readonly ExceedanceLimit[],
  alternatives: readonly ExceedanceAlternative[],
  { language, say, t }: Words,
): readonly string[] =>
  limits.map((limit, k) => {
    const over = alternatives
      .filter((one) => one.limits?.[k]?.exceeded === true)
      .map(({ name }) => say(name));
    return over.length === 0
      ? t('chart.exceedance.kept', limit)
      : t('chart.exceedance.exceeded', { ...limit, names: formatList(over, language) });
  });

/** Where the picture must reach so that every limit is in it. */
export const reachOfLimits = (
  limits: readonly ExceedanceLimit[],
): { values: readonly number[]; chances: readonly number[] } => ({
  values: limits.map(({ persons }) => Math.max(persons, 1)),
  chances: limits.map(({ years }) => 1 / years),
});
