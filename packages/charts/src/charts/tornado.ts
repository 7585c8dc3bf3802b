import { type FullText, type Language, type Text, textIn } from '@risikobilde/core';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { inEachLanguage, perYear } from '../text/list-in-words.js';
import { formatNumber } from '../text/number-format.js';
import { textWidth, wrapText } from '../text/text-width.js';

/** What the figure becomes when one input is at its low and at its high end; made of a `Swing` of the risk engine. */
export type TornadoBar = {
  readonly ref: string;
  readonly title: Text;
  readonly input: 'frequency' | 'consequence';
  readonly low: number;
  readonly high: number;
};

export type TornadoData = {
  /** Which figure: such as the 95 % year. */
  readonly figure: Text;
  /** What is counted in a year, in the plural. */
  readonly unit: Text;
  /** The figure with every input as it is. */
  readonly base: number;
  readonly bars: readonly TornadoBar[];
  /** The most bars drawn, the largest first; 12 unless given. The table has them all. */
  readonly most?: number;
};

const words = {
  title: { nb: 'Hva driver risikoen', nn: 'Kva driv risikoen', en: 'What drives the risk' },
  scenario: { nb: 'Scenario og inndata', nn: 'Scenario og inndata', en: 'Scenario and input' },
  low: { nb: 'Lavt anslag', nn: 'Lågt anslag', en: 'Low estimate' },
  high: { nb: 'Høyt anslag', nn: 'Høgt anslag', en: 'High estimate' },
  base: { nb: 'Slik det er anslått', nn: 'Slik det er anslått', en: 'As estimated' },
  frequency: { nb: 'hyppighet', nn: 'hyppigheit', en: 'frequency' },
  consequence: { nb: 'konsekvens', nn: 'konsekvens', en: 'consequence' },
  empty: {
    nb: 'Ingen følsomhet kan vises ennå: ingen scenarioer har tall som kan endres.',
    nn: 'Ingen følsemd kan visast enno: ingen scenario har tal som kan endrast.',
    en: 'No sensitivity can be shown yet: no scenario has numbers to vary.',
  },
} satisfies Record<string, FullText>;

/** How far one figure moves when each input goes from its low to its high end, the largest first. */
export const tornadoChart = (data: TornadoData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'tornado');
  const { language, narrow, theme, width, id } = setting;
  const title = inEachLanguage((l) => `${words.title[l]}: ${textIn(data.figure, l)}`);
  const head = [words.scenario, words.low, words.high].map((word) => word[language]);
  const table = { caption: title[language], columns: columns(head, [1, 2]) };
  const bars = [...data.bars].sort((a, b) => swing(b) - swing(a));
  if (bars.length === 0) return emptyState(setting, title, words.empty, table);

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
  const baseText = `${words.base[language]}: ${formatNumber(data.base, language)}`;
  const half = textWidth(baseText, 12, 600) / 2;
  const baseX = Math.min(Math.max(x(data.base), half), width - half);
  return finish(setting, {
    title,
    sentence: inEachLanguage((l) => sentence(data, bars, l)),
    table: { ...table, rows: bars.map((bar) => row(bar, language)) },
    height: bottom + 46,
    children: [
      ...key.nodes,
      ...valueAxis(
        x.ticks(narrow ? 3 : 5).map((value) => ({ value, at: x(value) })),
        { top, bottom, left, right: width },
        language,
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
      label(width, bottom + 38, `${perYear(data.unit, language)} →`, {
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
  { language, narrow, width }: Setting,
) => {
  let y = top + 4;
  const rows = bars.map((bar) => {
    const name = `${textIn(bar.title, language)}, ${words[bar.input][language]}`;
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
  { language, theme }: Setting,
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

const keyItems = ({ language, theme }: Setting): readonly LegendItem[] =>
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
    text: words[end][language],
  }));

const row = (bar: TornadoBar, language: Language) => ({
  ref: bar.ref,
  cells: [
    `${textIn(bar.title, language)}, ${words[bar.input][language]}`,
    formatNumber(bar.low, language),
    formatNumber(bar.high, language),
  ],
});

const sentence = (data: TornadoData, bars: readonly TornadoBar[], language: Language): string => {
  const [first] = bars;
  if (first === undefined) return words.empty[language];
  const name = textIn(first.title, language);
  const [low, high, base] = [first.low, first.high, data.base].map((value) => formatNumber(value, language));
  const unit = textIn(data.unit, language);
  const figure = textIn(data.figure, language);
  return {
    nb: `Mest betyr ${definite[first.input].nb} «${name}»: ${figure} går fra ${low} til ${high} ${unit} i året når anslaget går fra lavt til høyt. Slik alt er anslått, er tallet ${base}.`,
    nn: `Mest å seie har ${definite[first.input].nn} «${name}»: ${figure} går frå ${low} til ${high} ${unit} i året når anslaget går frå lågt til høgt. Slik alt er anslått, er talet ${base}.`,
    en: `What matters most is ${definite[first.input].en} “${name}”: ${figure} goes from ${low} to ${high} ${unit} a year as the estimate goes from low to high. As everything is estimated, it is ${base}.`,
  }[language];
};

const definite = {
  frequency: { nb: 'hyppigheten av', nn: 'hyppigheita av', en: 'the frequency of' },
  consequence: { nb: 'konsekvensen av', nn: 'konsekvensen av', en: 'the consequence of' },
} satisfies Record<TornadoBar['input'], FullText>;
