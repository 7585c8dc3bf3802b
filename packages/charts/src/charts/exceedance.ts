import { formatBounds, formatList, formatNumber, formatPercent, type Words } from '@risikobilde/words';
import { scaleLog } from 'd3-scale';
import {
  curveMonotoneX,
  line,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import type { BracketedQuantile, ExceedanceAlternative, ExceedanceData } from './exceedance-data.js';
import type { Theme } from '../palette.js';
import { powersOfTen, valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { patternDefs } from '../svg/patterns.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import { perYear } from '../text/capital.js';
import {
  limitCells,
  limitHeads,
  limitKey,
  limitNodes,
  limitSentences,
  reachOfLimits,
} from './exceedance-limits.js';

const symbols = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar] as const;
/** Chances with a guide across the plot: as even on a logarithmic axis as round numbers are. */
const shares = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.001, 0.0001] as const;
const dashes = [undefined, '8 4', '2 3', '10 3 2 3', '5 2'] as const;

/** Exceedance curves: probability of exceeding an outcome in a year, one curve per alternative on a logarithmic axis. */
export const exceedanceChart = (data: ExceedanceData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'exceedance');
  const {
    words: { language, say, t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const { limits = [] } = data;
  const title =
    data.of === undefined ? t('chart.exceedance.title') : t('chart.exceedance.titleOf', { of: data.of });
  const ps = data.alternatives[0]?.quantiles.map(({ p }) => p) ?? [];
  const head = [
    t('chart.exceedance.alternative'),
    t('chart.exceedance.zero'),
    ...ps.map((p) => `P${formatNumber(p * 100, 'en', 4)} (${yearsIn(p, setting.words)})`),
    ...limitHeads(limits, setting.words),
  ];
  const table = { caption: title, columns: columns(head, head.map((_, k) => k).slice(1)) };
  const drawn = data.alternatives.map(({ curve }) =>
    curve.filter(({ value, probability }) => value > 0 && probability > 0),
  );
  const values = drawn.flat().map(({ value }) => value);
  if (values.length === 0) return emptyState(setting, title, t('chart.exceedance.empty'), table);

  const key = legend(keyItems(data, setting), 0, 0, width, theme);
  const top = key.height + 28;
  const [left, right] = [46, width - 10];
  const bottom = top + (narrow ? 240 : 320);
  // Half of the rarest year that is marked: the marks stand clear of the axis, and rare years, which matter most, get room.
  const reach = reachOfLimits(limits);
  const rarest = Math.min(0.01, ...ps.map((p) => 1 - p), ...reach.chances) / 2;
  const low = 10 ** Math.floor(Math.log10(Math.min(...values, ...reach.values)));
  // The axis ends where the last curve leaves the picture.
  const seen = drawn.flat().filter(({ probability }) => probability >= rarest);
  const highest = Math.max(
    low,
    ...seen.map(({ value }) => value),
    // A limit at the end of the axis would leave nothing to mark.
    ...reach.values.map((value) => value * 2),
  );
  const high = 10 ** Math.ceil(Math.log10(highest));
  const x = scaleLog([low, high > low ? high : low * 10], [left, right]).clamp(true);
  const y = scaleLog([rarest, 1], [bottom, top]).clamp(true);
  const curveOf = line<{ value: number; probability: number }>()
    .x(({ value }) => x(value))
    .y(({ probability }) => y(probability))
    .curve(curveMonotoneX);
  return finish(setting, {
    title,
    sentence: sentence(data, setting.words),
    table: { ...table, rows: data.alternatives.map((alternative) => row(alternative, setting.words)) },
    height: bottom + 46,
    defs: patternDefs(id, theme, limits.length === 0 ? [] : [theme.bands.high], ['tint']),
    children: [
      ...key.nodes,
      label(0, key.height + 14, t('chart.exceedance.chance'), { fill: theme.ink, size: 12, weight: 600 }),
      el(
        'g',
        {},
        ...shares
          .filter((share) => share >= rarest)
          .flatMap((share) => [
            el('line', { x1: left, x2: right, y1: y(share), y2: y(share), stroke: theme.rule }),
            label(left - 6, y(share) + 4, formatPercent(share, language), {
              fill: theme.muted,
              size: 12,
              anchor: 'end',
            }),
          ]),
      ),
      ...valueAxis(
        powersOfTen(low, x.domain()[1] ?? high).map((value) => ({ value, at: x(value) })),
        { top, bottom, left: left - 12, right: width },
        setting.words,
        theme,
      ),
      ...limitNodes(limits, { x, y, right, top }, setting),
      el('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: theme.line }),
      label(right, bottom + 38, `${perYear(data.unit, setting.words)} →`, {
        fill: theme.ink,
        size: 12,
        weight: 600,
        anchor: 'end',
      }),
      ...data.alternatives.map((alternative, k) =>
        el(
          'g',
          { id: `${id}-curve-${idPart(alternative.ref)}`, 'data-ref': alternative.ref },
          el('title', {}, say(alternative.name)),
          el('path', {
            d: curveOf(downTo(drawn[k] ?? [], rarest)) ?? '',
            fill: 'none',
            stroke: colour(theme, k),
            'stroke-width': 2.25,
            'stroke-dasharray': dashes[k % dashes.length],
          }),
          ...alternative.quantiles
            .filter(({ value }) => value > 0)
            .flatMap((quantile) => quantileMark(quantile, k, x, y, theme)),
        ),
      ),
    ],
  });
};

type Point = ExceedanceAlternative['curve'][number];

/** The curve down to a chance, with the point where it gets there (a straight line on the two logarithmic axes). */
const downTo = (curve: readonly Point[], least: number): Point[] => {
  const below = curve.findIndex(({ probability }) => probability < least);
  const [a, b] = [curve[below - 1], curve[below]];
  if (a === undefined || b === undefined) return below === 0 ? [] : [...curve];
  const share = Math.log(a.probability / least) / Math.log(a.probability / b.probability);
  return [...curve.slice(0, below), { value: a.value * (b.value / a.value) ** share, probability: least }];
};

const colour = (theme: Theme, k: number): string =>
  theme.alternatives[k % theme.alternatives.length] ?? theme.ink;

const symbolAt = (k: number, x: number, y: number, theme: Theme): SvgNode =>
  el('path', {
    d: symbol(symbols[k % symbols.length], 64)() ?? '',
    transform: path`translate(${x} ${y})`,
    fill: colour(theme, k),
    stroke: theme.background,
    'stroke-width': 1.5,
  });

const quantileMark = (
  { p, value, low, high }: BracketedQuantile,
  k: number,
  x: (value: number) => number,
  y: (share: number) => number,
  theme: Theme,
): readonly SvgNode[] => {
  const [from, to, at] = [x(low > 0 ? low : Number.MIN_VALUE), x(high), y(1 - p)];
  return [
    ...(low < high
      ? [
          el('path', {
            d: path`M${from},${at - 5}v10M${from},${at}H${to}M${to},${at - 5}v10`,
            fill: 'none',
            stroke: colour(theme, k),
            'stroke-width': 1.5,
          }),
        ]
      : []),
    symbolAt(k, x(value), at, theme),
  ];
};

const keyItems = ({ alternatives, limits = [] }: ExceedanceData, setting: Setting): readonly LegendItem[] => {
  const {
    words: { say, t },
    theme,
  } = setting;
  return [
    ...alternatives.map(
      (alternative, k): LegendItem => ({
        symbol: (x, y) =>
          el(
            'g',
            {},
            el('line', {
              x1: x - 18,
              x2: x + 18,
              y1: y,
              y2: y,
              stroke: colour(theme, k),
              'stroke-width': 2.25,
              'stroke-dasharray': dashes[k % dashes.length],
            }),
            symbolAt(k, x, y, theme),
          ),
        symbolWidth: 36,
        text: say(alternative.name),
      }),
    ),
    ...(alternatives.some(({ quantiles }) => quantiles.some(({ low, high }) => low < high))
      ? [
          {
            symbol: (x: number, y: number) =>
              el('path', {
                d: path`M${x - 9},${y - 5}v10M${x - 9},${y}h18M${x + 9},${y - 5}v10`,
                fill: 'none',
                stroke: theme.muted,
                'stroke-width': 1.5,
              }),
            symbolWidth: 20,
            text: t('chart.exceedance.bounds'),
          },
        ]
      : []),
    ...limitKey(limits, setting),
  ];
};

const yearsIn = (p: number, { t }: Words): string => t('chart.exceedance.yearsIn', { years: 1 / (1 - p) });

/** A part of what is counted says nothing: below one it is told as that. */
const amount = (value: number, { language, t }: Words): string =>
  value > 0 && value < 1 ? t('quantity.underOne') : formatNumber(value, language);

const row = (alternative: ExceedanceAlternative, words: Words) => {
  const { ref, name, probabilityOfZero, quantiles } = alternative;
  const { language, say } = words;
  const cells = [
    say(name),
    formatPercent(probabilityOfZero, language),
    // Without bounds that say more than the figure, the figure alone.
    ...quantiles.map(({ value, low, high }) =>
      low < high ? `${amount(value, words)} (${formatBounds(low, high, language)})` : amount(value, words),
    ),
    ...limitCells(alternative, words),
  ];
  return { ref, cells };
};

const sentence = (data: ExceedanceData, words: Words): string => {
  const { limits = [], alternatives } = data;
  return [yearSentence(data, words), ...limitSentences(limits, alternatives, words)].join(' ');
};

const yearSentence = ({ unit, alternatives }: ExceedanceData, words: Words): string => {
  const { language, say, t } = words;
  const named = (figure: (alternative: ExceedanceAlternative) => string): string =>
    formatList(
      alternatives.map((alternative) => `${figure(alternative)} (${say(alternative.name)})`),
      language,
    );
  const without = t('chart.exceedance.without', {
    shares: named(({ probabilityOfZero }) => formatPercent(probabilityOfZero, language)),
  });
  // The worst year in twenty says more to a reader than the extreme tail; without it, the middlemost there is.
  const ps = alternatives[0]?.quantiles.map(({ p }) => p) ?? [];
  const p = ps.includes(0.95) ? 0.95 : ps[Math.floor(ps.length / 2)];
  if (p === undefined) return without;
  const figures = named(({ quantiles }) =>
    amount(quantiles.find((quantile) => quantile.p === p)?.value ?? Number.NaN, words),
  );
  return `${t('chart.exceedance.worse', { years: yearsIn(p, words), unit, figures })} ${without}`;
};
