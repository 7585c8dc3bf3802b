import { type FullText, type Language, type Text, textIn } from '@risikobilde/core';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { bandTone } from '../palette.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { inEachLanguage, listInWords } from '../text/list-in-words.js';
import { formatCount } from '../text/number-format.js';
import { textWidth, wrapText } from '../text/text-width.js';

export type AlternativeCounts = {
  readonly ref: string;
  readonly name: Text;
  /** Such as the day it ended. */
  readonly note?: Text;
  /** Scenarios in each band, in the order of the bands. */
  readonly counts: readonly number[];
  /** Scenarios nobody has judged for this alternative. */
  readonly notJudged?: number;
};

export type AlternativesData = {
  /** Lowest first. */
  readonly bands: readonly { readonly id: string; readonly name: Text }[];
  readonly alternatives: readonly AlternativeCounts[];
};

const words = {
  title: {
    nb: 'Alternativene side om side',
    nn: 'Alternativa side om side',
    en: 'Alternatives side by side',
  },
  alternative: { nb: 'Alternativ', nn: 'Alternativ', en: 'Alternative' },
  notJudged: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not judged' },
  scenarios: { nb: 'Antall scenarioer', nn: 'Tal på scenario', en: 'Number of scenarios' },
  empty: {
    nb: 'Ingen alternativer er vurdert ennå.',
    nn: 'Ingen alternativ er vurderte enno.',
    en: 'No alternatives have been judged yet.',
  },
} satisfies Record<string, FullText>;

const barHeight = 22;
const rowHeight = 30;

/** How many scenarios fall in each band, one panel per alternative, all on the same scale. */
export const alternativesChart = (data: AlternativesData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'alternatives');
  const { language, narrow, theme, width, id } = setting;
  const bands = data.bands.map(({ name }) => textIn(name, language));
  const table = {
    caption: words.title[language],
    columns: columns(
      [words.alternative[language], ...bands.toReversed(), words.notJudged[language]],
      Array.from({ length: bands.length + 1 }, (_, k) => k + 1),
    ),
  };
  const judged = data.alternatives.some(({ counts }) => counts.some((count) => count > 0));
  if (!judged) return emptyState(setting, words.title, words.empty, table);

  const perRow = narrow ? 1 : Math.min(data.alternatives.length, Math.max(1, Math.floor(width / 230)));
  const gap = 28;
  const panelWidth = (width - gap * (perRow - 1)) / perRow;
  const withGaps = data.alternatives.some(({ notJudged = 0 }) => notJudged > 0);
  const most = Math.max(
    1,
    ...data.alternatives.flatMap(({ counts, notJudged = 0 }) => [...counts, notJudged]),
  );
  const heads = data.alternatives.map((alternative) => panelHead(alternative, panelWidth, language));
  let y = 26;
  const nodes: SvgNode[] = [label(0, 14, words.scenarios[language], { fill: theme.muted, size: 12 })];
  for (let first = 0; first < data.alternatives.length; first += perRow) {
    const inRow = data.alternatives.slice(first, first + perRow);
    const headHeight = Math.max(...heads.slice(first, first + perRow).map(({ height }) => height));
    inRow.forEach((alternative, k) => {
      const head = heads[first + k];
      if (head === undefined) return;
      const x = k * (panelWidth + gap);
      nodes.push(
        el(
          'g',
          { id: `${id}-panel-${idPart(alternative.ref)}`, 'data-ref': alternative.ref },
          label(x, y + 16, head.name, { fill: theme.ink, size: 15, weight: 600 }),
          head.note.length > 0 &&
            label(x, y + 16 + head.name.length * lineHeight(15), head.note, { fill: theme.muted, size: 12 }),
          ...panelBars(data, alternative, x, y + headHeight + 16, panelWidth, most, withGaps, setting),
        ),
      );
    });
    y += headHeight + 16 + rowHeight * (data.bands.length + (withGaps ? 1 : 0)) + 18;
  }
  const tones = data.bands.map((_, k) => bandTone(theme, k, data.bands.length));
  return finish(setting, {
    title: words.title,
    sentence: inEachLanguage((l) => sentence(data, l)),
    table: { ...table, rows: data.alternatives.map((alternative) => row(alternative, language)) },
    height: y - 10,
    defs: patternDefs(id, theme, tones, ['solid']),
    children: nodes,
  });
};

const panelHead = ({ name, note }: AlternativeCounts, width: number, language: Language) => {
  const nameLines = wrapText(textIn(name, language), width, 15, 600, 2);
  const noteLines = note === undefined ? [] : wrapText(textIn(note, language), width, 12, 400, 2);
  return {
    name: nameLines,
    note: noteLines,
    height: nameLines.length * lineHeight(15) + noteLines.length * lineHeight(12),
  };
};

const panelBars = (
  data: AlternativesData,
  { counts, notJudged = 0 }: AlternativeCounts,
  x: number,
  y: number,
  width: number,
  most: number,
  withGaps: boolean,
  { id, language, theme }: Setting,
): readonly SvgNode[] => {
  const names = data.bands.map(({ name }) => textIn(name, language));
  const gapName = words.notJudged[language];
  const nameWidth =
    Math.max(...[...names, ...(withGaps ? [gapName] : [])].map((name) => textWidth(name, 13))) + 12;
  const numberWidth = textWidth(formatCount(most, language), 13, 600) + 12;
  const length = scaleLinear([0, most], [0, width - nameWidth - numberWidth]);
  const bar = (at: number, name: string, count: number, own: Readonly<Record<string, string | number>>) => {
    const top = y + at * rowHeight;
    return [
      label(x, top + 16, name, { fill: theme.ink }),
      el('rect', { x: x + nameWidth, y: top, width: length(count), height: barHeight, ...own }),
      label(x + nameWidth + length(count) + 8, top + 16, formatCount(count, language), {
        fill: theme.ink,
        weight: 600,
      }),
    ];
  };
  const rows = data.bands
    .map((_, band) => {
      const tone = bandTone(theme, band, data.bands.length);
      return bar(data.bands.length - 1 - band, names[band] ?? '', counts[band] ?? 0, {
        fill: toneFill(id, theme, tone, 'solid'),
      });
    })
    .toReversed()
    .flat();
  const gaps = withGaps
    ? bar(data.bands.length, gapName, notJudged, {
        fill: theme.background,
        stroke: theme.line,
        'stroke-width': 1.5,
        'stroke-dasharray': '3 2',
      })
    : [];
  const axis = el('line', {
    x1: x + nameWidth,
    x2: x + nameWidth,
    y1: y - 4,
    y2: y + (data.bands.length + (withGaps ? 1 : 0)) * rowHeight - 4,
    stroke: theme.line,
  });
  return [...rows, ...gaps, axis];
};

const row = ({ ref, name, counts, notJudged = 0 }: AlternativeCounts, language: Language) => ({
  ref,
  cells: [
    textIn(name, language),
    ...counts.map((count) => formatCount(count, language)).toReversed(),
    formatCount(notJudged, language),
  ],
});

const sentence = ({ bands, alternatives }: AlternativesData, language: Language): string => {
  const each = alternatives.map(({ name, counts, notJudged = 0 }) => {
    const named = counts
      .map(
        (count, k) =>
          `${formatCount(count, language)} ${textIn(bands[k]?.name ?? { nb: '–' }, language).toLowerCase()}`,
      )
      .toReversed();
    const open =
      notJudged > 0 ? [`${formatCount(notJudged, language)} ${words.notJudged[language].toLowerCase()}`] : [];
    return `${textIn(name, language)}: ${listInWords([...named, ...open], language)}`;
  });
  const lead: FullText = {
    nb: 'Scenarioer etter risiko',
    nn: 'Scenario etter risiko',
    en: 'Scenarios by risk',
  };
  return `${lead[language]}. ${each.join('. ')}.`;
};
