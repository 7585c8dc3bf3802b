import type { Sayable } from '@risikobilde/words';
import { scaleLog } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { logTicks, valueAxis } from '../svg/axis.js';
import { createSetting, finish } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { el, path } from '../svg/svg-node.js';
import { capital } from '../text/capital.js';
import { wrapText } from '../text/text-width.js';

/** A value, and how to say it: "én gang på 20 år". */
type SaidValue = { readonly value: number; readonly said: Sayable };

/** What somebody believes of a quantity, such as events a year: two ends, and the middle. */
export type EstimateData = {
  /** What the axis counts, in the plural. */
  readonly unit: Sayable;
  /** How many of 100 cases lie between the ends. */
  readonly inside: number;
  readonly low: SaidValue;
  readonly middle: SaidValue;
  readonly high: SaidValue;
  /** From left to right, values above 0 and how much of the cases lies at each, in any measure. */
  readonly curve: readonly { readonly value: number; readonly height: number }[];
};

/** The shape of an estimate on a logarithmic axis, small enough to stand beside the field it is typed in. */
export const estimateChart = (data: EstimateData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'estimate');
  const { words, theme, width } = setting;
  const { t, say } = words;
  const title = t('chart.estimate.title');
  const { low, middle, high, curve } = data;
  const [first, last] = [curve[0]?.value ?? low.value, curve.at(-1)?.value ?? high.value];
  const [top, bottom] = [10, 84];
  const x = scaleLog([first, last], [0, width]);
  const highest = Math.max(...curve.map(({ height }) => height));
  const y = (height: number): number => bottom - ((bottom - top) * height) / highest;
  const area = (points: EstimateData['curve']): string => {
    const [from, to] = [points[0], points.at(-1)];
    if (from === undefined || to === undefined) return '';
    const along = points.map(({ value, height }) => path`L${x(value)},${y(height)}`).join('');
    return path`M${x(from.value)},${bottom}` + along + path`L${x(to.value)},${bottom}Z`;
  };
  const axisLines = wrapText(capital(say(data.unit)), width, 12);
  const inside = curve.filter(({ value }) => value >= low.value && value <= high.value);
  return finish(setting, {
    title,
    sentence: t('chart.estimate.sentence', {
      inside: data.inside,
      low: low.said,
      high: high.said,
      middle: middle.said,
    }),
    table: {
      caption: title,
      columns: columns([t('chart.estimate.below'), capital(say(data.unit))], [0]),
      rows: [
        { cells: [ofHundred((100 - data.inside) / 2, setting.words), say(low.said)] },
        { cells: [ofHundred(50, setting.words), say(middle.said)] },
        { cells: [ofHundred((100 + data.inside) / 2, setting.words), say(high.said)] },
      ],
    },
    height: bottom + 26 + axisLines.length * lineHeight(12),
    children: [
      ...valueAxis(
        logTicks(first, last).map((value) => ({ value, at: x(value) })),
        { top, bottom, left: 0, right: width },
        words,
        theme,
      ),
      el('path', { d: area(curve), fill: theme.rule }),
      el('path', { d: area(inside), fill: theme.accent, opacity: 0.75 }),
      el('line', {
        x1: x(middle.value),
        x2: x(middle.value),
        y1: top - 6,
        y2: bottom,
        stroke: theme.ink,
        'stroke-width': 2,
      }),
      el('line', { x1: 0, x2: width, y1: bottom, y2: bottom, stroke: theme.line }),
      label(width / 2, bottom + 36, axisLines, {
        fill: theme.muted,
        size: 12,
        anchor: 'middle',
      }),
    ],
  });
};

const ofHundred = (n: number, { t }: ChartOptions['words']): string => t('chart.estimate.ofHundred', { n });
