import { formatNumber, type Sayable, type Words } from '@risikobilde/words';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { perYear } from '../text/capital.js';
import { textWidth, wrapText } from '../text/text-width.js';

/** Swing of the figure when one input is at its low and at its high end; made of a `Swing` of the risk engine. */
export type TornadoBar = {
  readonly ref: string;
  readonly title: Sayable;
  readonly input: 'frequency' | 'consequence';
  readonly low: number;
  readonly high: number;
};

export type TornadoData = {
  /** Which figure: such as the 95 % year. */
  readonly figure: Sayable;
  /** What is counted in a year, in the plural. */
  readonly unit: Sayable;
  /** The figure with every input as it is. */
  readonly base: number;
  readonly bars: readonly TornadoBar[];
  /** The most bars drawn, the largest first; 12 unless given. The table has them all. */
  readonly most?: number;
};

/** Tornado diagram: how far one figure moves when each input goes from its low to its high end, the largest first. */
export const tornadoChart = (data: TornadoData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'tornado');
  const {
    words: { language, t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const title = t('chart.tornado.title', { figure: data.figure });
  const head = [t('chart.tornado.scenario'), t('chart.tornado.low'), t('chart.tornado.high')];
  const table = { caption: title, columns: columns(head, [1, 2]) };
  const bars = [...data.bars].sort((a, b) => swing(b) - swing(a));
  if (bars.length === 0) return emptyState(setting, title, t('chart.tornado.empty'), table);

  const drawn = bars.slice(0, data.most ?? 12);
  const left = narrow ? 0 : Math.min(330, Math.round(width * 0.36));
  const ends = [data.base, ...drawn.flatMap(({ low, high }) => [low, high])];
  const room = (values: readonly number[]) =>
    Math.max(...values.map((v) => textWidth(formatNumber(v, language), 12))) + 8;
  const x = scaleLinear(
    [Math.min(...ends), Math.max(...ends)],
    [left + room(drawn.map(({ low }) => low)), width - room(drawn.map(({ high }) => high))],
  );
  if (Math.min(...ends) === Math.max(...ends)) x.domain([data.base - 1, data.base + 1]);
  const key = legend(keyItems(setting), 1, 0, width - 1, theme);
  const top = key.height + 30;
  const placed = stack(drawn, top, left, setting);
  const bottom = placed.bottom + 4;
  const baseText = t('chart.tornado.base', { figure: data.base });
  const half = textWidth(baseText, 12, 600) / 2;
  const baseX = Math.min(Math.max(x(data.base), half), width - half);
  return finish(setting, {
    title,
    sentence: sentence(data, bars, setting.words),
    table: { ...table, rows: bars.map((bar) => row(bar, setting.words)) },
    height: bottom + 46,
    children: [
      ...key.nodes,
      ...valueAxis(
        x.ticks(narrow ? 3 : 5).map((value) => ({ value, at: x(value) })),
        { top, bottom, left, right: width },
        setting.words,
        theme,
      ),
      el('line', {
        x1: x(data.base),
        x2: x(data.base),
        y1: top - 2,
        y2: bottom,
        stroke: theme.ink,
        'stroke-width': 1.5,
      }),
      label(baseX, top - 8, baseText, { fill: theme.ink, size: 12, weight: 600, anchor: 'middle' }),
      ...placed.rows.map(({ bar, lines, textY, barY }) =>
        el(
          'g',
          { id: `${id}-bar-${bar.input}-${idPart(bar.ref)}`, 'data-ref': bar.ref },
          label(0, textY, lines, { fill: theme.ink, halo: theme.background }),
          ...barNodes(bar, data.base, x, barY, setting),
        ),
      ),
      label(width, bottom + 38, `${perYear(data.unit, setting.words)} →`, {
        fill: theme.ink,
        size: 12,
        weight: 600,
        anchor: 'end',
      }),
    ],
  });
};

const swing = ({ low, high }: TornadoBar): number => Math.abs(high - low);

const thickness = 18;

const stack = (
  bars: readonly TornadoBar[],
  top: number,
  left: number,
  { words: { t }, narrow, width }: Setting,
) => {
  let y = top + 4;
  const rows = bars.map((bar) => {
    const name = t(`chart.tornado.${bar.input}`, { scenario: bar.title });
    const lines = wrapText(name, narrow ? width : left - 16, 13, 400, 3);
    const text = lines.length * lineHeight(13);
    const height = narrow ? text + thickness + 14 : Math.max(text, thickness) + 12;
    const placed = narrow
      ? { bar, lines, textY: y + 14, barY: y + text + 4 }
      : { bar, lines, textY: y + (height - text) / 2 + 13, barY: y + (height - thickness) / 2 };
    y += height;
    return placed;
  });
  return { rows, bottom: y };
};

const barNodes = (
  { low, high }: TornadoBar,
  base: number,
  x: (value: number) => number,
  y: number,
  { words: { language }, theme }: Setting,
): readonly SvgNode[] => {
  const part = (value: number, own: Readonly<Record<string, string | number>>): SvgNode =>
    el('rect', {
      x: Math.min(x(base), x(value)),
      y,
      width: Math.abs(x(value) - x(base)),
      height: thickness,
      ...own,
    });
  const lowFirst = low <= high;
  const style = { fill: theme.muted, size: 12, halo: theme.background } as const;
  return [
    part(low, { fill: theme.background, stroke: theme.accent, 'stroke-width': 1.5 }),
    part(high, { fill: theme.accent, stroke: theme.accent, 'stroke-width': 1.5 }),
    label(x(low) + (lowFirst ? -6 : 6), y + 13, formatNumber(low, language), {
      ...style,
      anchor: lowFirst ? 'end' : 'start',
    }),
    label(x(high) + (lowFirst ? 6 : -6), y + 13, formatNumber(high, language), {
      ...style,
      anchor: lowFirst ? 'start' : 'end',
    }),
  ];
};

const keyItems = ({ words: { t }, theme }: Setting): readonly LegendItem[] =>
  (['low', 'high'] as const).map((end) => ({
    symbol: (x, y) =>
      el('rect', {
        x: x - 9,
        y: y - 6,
        width: 18,
        height: 12,
        fill: end === 'low' ? theme.background : theme.accent,
        stroke: theme.accent,
        'stroke-width': 1.5,
      }),
    symbolWidth: 18,
    text: t(`chart.tornado.${end}`),
  }));

const row = (bar: TornadoBar, { language, t }: Words) => ({
  ref: bar.ref,
  cells: [
    t(`chart.tornado.${bar.input}`, { scenario: bar.title }),
    formatNumber(bar.low, language),
    formatNumber(bar.high, language),
  ],
});

const sentence = ({ figure, unit, base }: TornadoData, bars: readonly TornadoBar[], { t }: Words): string => {
  const [first] = bars;
  if (first === undefined) return t('chart.tornado.empty');
  const { input, title: name, low, high } = first;
  return t(`chart.tornado.sentence.${input}`, { name, figure, low, high, unit, base });
};
