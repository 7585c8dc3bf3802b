import { type FullText, type Language, type Text, textIn } from '@risikobilde/core';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import type { Tone } from '../palette.js';
import { valueAxis } from '../svg/axis.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, idPart } from '../svg/svg-node.js';
import { inEachLanguage, perYear } from '../text/list-in-words.js';
import { formatDifference, formatNumber, formatPercent } from '../text/number-format.js';
import { textWidth, wrapText } from '../text/text-width.js';

export type MeasureContribution = {
  readonly ref: string;
  readonly title: Text;
  /** The figure for the whole portfolio if this measure alone failed; not below `now`. */
  readonly without: number;
};

export type ContributionData = {
  /** Which figure: such as expected persons harmed a year. */
  readonly figure: Text;
  /** What is counted in a year, in the plural. */
  readonly unit: Text;
  /** The figure with every implemented measure working. */
  readonly now: number;
  readonly measures: readonly MeasureContribution[];
};

const words = {
  title: {
    nb: 'Tiltakene som bærer risikobildet',
    nn: 'Tiltaka som ber risikobiletet',
    en: 'The measures that carry the risk picture',
  },
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  now: { nb: 'Nå', nn: 'No', en: 'Now' },
  without: { nb: 'Hvis tiltaket svikter', nn: 'Dersom tiltaket sviktar', en: 'If the measure fails' },
  added: {
    nb: 'Kommer i tillegg hvis tiltaket svikter',
    nn: 'Kjem i tillegg dersom tiltaket sviktar',
    en: 'Added if the measure fails',
  },
  times: { nb: 'ganger', nn: 'gonger', en: 'times' },
  factor: { nb: 'Endring', nn: 'Endring', en: 'Change' },
  empty: {
    nb: 'Ingen gjennomførte tiltak har en tallfestet virkning, så det er ingenting å sammenligne.',
    nn: 'Ingen gjennomførte tiltak har ein talfest verknad, så det er ingenting å samanlikne.',
    en: 'No implemented measure has an effect in numbers, so there is nothing to compare.',
  },
} satisfies Record<string, FullText>;

/** What the risk becomes if each measure alone fails, the one that carries most first. */
export const contributionChart = (data: ContributionData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'contribution');
  const { language, narrow, theme, width, id } = setting;
  const title = inEachLanguage((l) => `${words.title[l]}: ${textIn(data.figure, l)}`);
  const head = [words.measure, words.now, words.without, words.factor].map((word) => word[language]);
  const table = { caption: title[language], columns: columns(head, [1, 2, 3]) };
  const measures = [...data.measures].sort((a, b) => b.without - a.without);
  if (measures.length === 0) return emptyState(setting, title, words.empty, table);

  const left = narrow ? 0 : Math.min(330, Math.round(width * 0.36));
  const texts = measures.map((measure) => barText(measure, data.now, language));
  const room = Math.max(...texts.map((text) => textWidth(text, 12))) + 10;
  const most = Math.max(data.now, ...measures.map(({ without }) => without));
  const x = scaleLinear([0, most > 0 ? most : 1], [left, width - room]);
  const added = theme.bands.moderate;
  const key = legend(keyItems(setting, added, data.now), 1, 0, width - 1, theme);
  const top = key.height + 10;
  let y = top + 4;
  const rows = measures.map((measure, k) => {
    const lines = wrapText(textIn(measure.title, language), narrow ? width : left - 16, 13, 400, 3);
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
    sentence: inEachLanguage((l) => sentence(data, measures, l)),
    table: { ...table, rows: measures.map((measure) => row(measure, data.now, language)) },
    height: y + 46,
    defs: patternDefs(id, theme, [added], ['solid']),
    children: [
      ...key.nodes,
      ...valueAxis(
        x.ticks(narrow ? 3 : 5).map((value) => ({ value, at: x(value) })),
        { top, bottom: y, left: 0, right: width },
        language,
        theme,
      ),
      ...rows,
      el('line', { x1: left, x2: left, y1: top, y2: y, stroke: theme.line }),
      label(width, y + 38, `${perYear(data.unit, language)} →`, {
        fill: theme.ink,
        size: 12,
        weight: 600,
        anchor: 'end',
      }),
    ],
  });
};

// From twice as much in times, below that in per cent: "1.1 times" would say too little.
const timesText = (without: number, now: number, language: Language): string => {
  if (now <= 0) return '–';
  const factor = without / now;
  return factor < 1.95
    ? `+${formatPercent(factor - 1, language)}`
    : `${formatNumber(factor, language)} ${words.times[language]}`;
};

const moreInWords = (factor: number, language: Language): string => {
  const times = formatNumber(factor, language);
  const percent = formatPercent(factor - 1, language);
  return factor < 1.95
    ? { nb: `${percent} mer`, nn: `${percent} meir`, en: `${percent} more` }[language]
    : { nb: `${times} ganger så mye`, nn: `${times} gonger så mykje`, en: `${times} times as much` }[
        language
      ];
};

// What comes in addition: two totals could read the same.
const barText = ({ without }: MeasureContribution, now: number, language: Language): string => {
  const added = formatDifference(without - now, language);
  return now > 0 ? `${added} (${timesText(without, now, language)})` : added;
};

const keyItems = ({ id, language, theme }: Setting, added: Tone, now: number): readonly LegendItem[] => [
  swatch(theme.accent, `${words.now[language]}: ${formatNumber(now, language)}`),
  swatch(toneFill(id, theme, added, 'solid'), words.added[language]),
];

const swatch = (fill: string, text: string): LegendItem => ({
  symbol: (x, y) => el('rect', { x: x - 9, y: y - 6, width: 18, height: 12, fill }),
  symbolWidth: 18,
  text,
});

const row = (measure: MeasureContribution, now: number, language: Language) => ({
  ref: measure.ref,
  cells: [
    textIn(measure.title, language),
    formatNumber(now, language),
    formatNumber(measure.without, language),
    timesText(measure.without, now, language),
  ],
});

const sentence = (
  data: ContributionData,
  measures: readonly MeasureContribution[],
  language: Language,
): string => {
  const [first] = measures;
  if (first === undefined) return words.empty[language];
  const [name, unit, figure] = [first.title, data.unit, data.figure].map((text) => textIn(text, language));
  const [without, now] = [first.without, data.now].map((value) => formatNumber(value, language));
  const more = data.now > 0 ? `, ${moreInWords(first.without / data.now, language)}` : '';
  return {
    nb: `Mest hviler på «${name}»: Svikter det alene, går ${figure} fra ${now} til ${without} ${unit} i året${more}.`,
    nn: `Mest kviler på «${name}»: Sviktar det åleine, går ${figure} frå ${now} til ${without} ${unit} i året${more}.`,
    en: `Most rests on “${name}”: if it alone fails, ${figure} goes from ${now} to ${without} ${unit} a year${more}.`,
  }[language];
};
