import { formatDifference, formatNumber, formatPercent, type Sayable, type Words } from '@risikobilde/words';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import type { Tone } from '../palette.js';
import { valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, idPart } from '../svg/svg-node.js';
import { perYear } from '../text/capital.js';
import { textWidth, wrapText } from '../text/text-width.js';

export type MeasureContribution = {
  readonly ref: string;
  readonly title: Sayable;
  /** The figure for the whole portfolio if this measure alone failed; not below `now`. */
  readonly without: number;
};

export type ContributionData = {
  /** Which figure: such as expected persons harmed a year. */
  readonly figure: Sayable;
  /** What is counted in a year, in the plural. */
  readonly unit: Sayable;
  /** The figure with every implemented measure working. */
  readonly now: number;
  readonly measures: readonly MeasureContribution[];
};

/** Contribution of each measure: what the risk becomes if it alone fails, the one that carries most first. */
export const contributionChart = (data: ContributionData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'contribution');
  const {
    words: { say, t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const title = t('chart.contribution.titleOf', { figure: data.figure });
  const head = [
    t('chart.contribution.measure'),
    t('chart.contribution.now'),
    t('chart.contribution.addition'),
    t('chart.contribution.without'),
    t('chart.contribution.factor'),
  ];
  const table = { caption: title, columns: columns(head, [1, 2, 3, 4]) };
  const measures = [...data.measures].sort((a, b) => b.without - a.without);
  if (measures.length === 0) return emptyState(setting, title, t('chart.contribution.empty'), table);

  const left = narrow ? 0 : Math.min(330, Math.round(width * 0.36));
  const texts = measures.map((measure) => barText(measure, data.now, setting.words));
  const room = Math.max(...texts.map((text) => textWidth(text, 12))) + 10;
  const most = Math.max(data.now, ...measures.map(({ without }) => without));
  const x = scaleLinear([0, most > 0 ? most : 1], [left, width - room]);
  const added = theme.bands.moderate;
  const key = legend(keyItems(setting, added, data.now), 1, 0, width - 1, theme);
  const top = key.height + 10;
  let y = top + 4;
  const rows = measures.map((measure, k) => {
    const lines = wrapText(say(measure.title), narrow ? width : left - 16, 13, 400, 3);
    const text = lines.length * lineHeight(13);
    const height = narrow ? text + 34 : Math.max(text, 20) + 12;
    const [textY, barY] = narrow
      ? [y + 14, y + text + 4]
      : [y + (height - text) / 2 + 13, y + (height - 20) / 2];
    y += height;
    return el(
      'g',
      { id: `${id}-bar-${idPart(measure.ref)}`, 'data-ref': measure.ref },
      label(0, textY, lines, { fill: theme.ink, halo: narrow ? theme.background : undefined }),
      el('rect', { x: left, y: barY, width: x(data.now) - left, height: 20, fill: theme.accent }),
      el('rect', {
        x: x(data.now),
        y: barY,
        width: Math.max(0, x(measure.without) - x(data.now)),
        height: 20,
        fill: toneFill(id, theme, added, 'solid'),
      }),
      label(x(Math.max(measure.without, data.now)) + 8, barY + 14, texts[k] ?? '', {
        fill: theme.ink,
        size: 12,
        halo: theme.background,
      }),
    );
  });
  return finish(setting, {
    title,
    sentence: sentence(data, measures, setting.words),
    table: { ...table, rows: measures.map((measure) => row(measure, data.now, setting.words)) },
    height: y + 46,
    defs: patternDefs(id, theme, [added], ['solid']),
    children: [
      ...key.nodes,
      ...valueAxis(
        x.ticks(narrow ? 3 : 5).map((value) => ({ value, at: x(value) })),
        { top, bottom: y, left: 0, right: width },
        setting.words,
        theme,
      ),
      ...rows,
      el('line', { x1: left, x2: left, y1: top, y2: y, stroke: theme.line }),
      label(width, y + 38, `${perYear(data.unit, setting.words)} →`, {
        fill: theme.ink,
        size: 12,
        weight: 600,
        anchor: 'end',
      }),
    ],
  });
};

// From twice as much in times, below that in per cent: "1.1 times" would say too little.
const isTimes = (factor: number): boolean => factor >= 1.95;

const timesText = (without: number, now: number, { language, t }: Words): string => {
  if (now <= 0) return '–';
  const factor = without / now;
  return isTimes(factor)
    ? t('chart.contribution.times', { factor })
    : `+${formatPercent(factor - 1, language)}`;
};

const moreInWords = (factor: number, { t }: Words): string =>
  isTimes(factor)
    ? t('chart.contribution.timesAsMuch', { factor })
    : t('chart.contribution.more', { share: factor - 1 });

// What comes in addition: two totals could read the same.
const barText = ({ without }: MeasureContribution, now: number, words: Words): string => {
  const added = formatDifference(without - now, words.language);
  return now > 0 ? `${added} (${timesText(without, now, words)})` : added;
};

const keyItems = ({ id, words: { t }, theme }: Setting, added: Tone, now: number): readonly LegendItem[] => [
  swatch(theme.accent, t('chart.contribution.nowIs', { figure: now })),
  swatch(toneFill(id, theme, added, 'solid'), t('chart.contribution.added')),
];

const swatch = (fill: string, text: string): LegendItem => ({
  symbol: (x, y) => el('rect', { x: x - 9, y: y - 6, width: 18, height: 12, fill }),
  symbolWidth: 18,
  text,
});

const row = (measure: MeasureContribution, now: number, words: Words) => ({
  ref: measure.ref,
  cells: [
    words.say(measure.title),
    formatNumber(now, words.language),
    formatDifference(measure.without - now, words.language),
    formatNumber(measure.without, words.language),
    timesText(measure.without, now, words),
  ],
});

const sentence = (
  { figure, unit, now }: ContributionData,
  measures: readonly MeasureContribution[],
  words: Words,
): string => {
  const [first] = measures;
  if (first === undefined) return words.t('chart.contribution.empty');
  const { title: name, without } = first;
  const values = { name, figure, now, without, unit };
  return now > 0
    ? words.t('chart.contribution.sentenceMore', { ...values, more: moreInWords(without / now, words) })
    : words.t('chart.contribution.sentence', values);
};
