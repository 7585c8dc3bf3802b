import { formatCount, formatList, type Sayable, type Words } from '@risikobilde/words';
import { scaleLinear } from 'd3-scale';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { bandTone } from '../palette.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { legend, type LegendItem } from '../svg/legend.js';
import { patternDefs, toneFill } from '../svg/patterns.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { textWidth, wrapText } from '../text/text-width.js';

export type AlternativeCounts = {
  readonly ref: string;
  readonly name: Sayable;
  /** Such as the day it ended. */
  readonly note?: Sayable;
  /** Scenarios in each band, in the order of the bands. */
  readonly counts: readonly number[];
  /** Of those of each band, how many may be graver; left out where that is not computed. */
  readonly mayBeGraver?: readonly number[];
  /** Scenarios nobody has judged for this alternative. */
  readonly notJudged?: number;
};

export type AlternativesData = {
  /** Lowest first. */
  readonly bands: readonly { readonly id: string; readonly name: Sayable }[];
  readonly alternatives: readonly AlternativeCounts[];
};

const barHeight = 22;
const rowHeight = 30;

/** Bar chart of how many scenarios fall in each band, one panel per alternative, all on the same scale. */
export const alternativesChart = (data: AlternativesData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'alternatives');
  const {
    words: { say, t },
    narrow,
    theme,
    width,
    id,
  } = setting;
  const bands = data.bands.map(({ name }) => say(name));
  const table = {
    caption: t('chart.alternatives.title'),
    columns: columns(
      [t('chart.alternatives.alternative'), ...bands.toReversed(), t('chart.alternatives.notJudged')],
      Array.from({ length: bands.length + 1 }, (_, k) => k + 1),
    ),
  };
  const judged = data.alternatives.some(({ counts }) => counts.some((count) => count > 0));
  if (!judged)
    return emptyState(setting, t('chart.alternatives.title'), t('chart.alternatives.empty'), table);

  const perRow = narrow ? 1 : Math.min(data.alternatives.length, Math.max(1, Math.floor(width / 230)));
  const gap = 28;
  const panelWidth = (width - gap * (perRow - 1)) / perRow;
  const withGaps = data.alternatives.some(({ notJudged = 0 }) => notJudged > 0);
  const most = Math.max(
    1,
    ...data.alternatives.flatMap(({ counts, notJudged = 0 }) => [...counts, notJudged]),
  );
  const heads = data.alternatives.map((alternative) => panelHead(alternative, panelWidth, say));
  const isUnsure = data.alternatives.some(({ mayBeGraver = [] }) => mayBeGraver.some((n) => n > 0));
  const key = legend(isUnsure ? [unsureKey(setting)] : [], 0, 22, width, theme);
  let y = 26 + key.height;
  const nodes: SvgNode[] = [
    ...key.nodes,
    label(0, 14, t('chart.alternatives.scenarios'), { fill: theme.muted, size: 12 }),
  ];
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
    title: t('chart.alternatives.title'),
    sentence: sentence(data, setting.words),
    table: { ...table, rows: data.alternatives.map((alternative) => row(alternative, setting.words)) },
    height: y - 10,
    defs: patternDefs(id, theme, tones, ['solid', 'tint']),
    children: nodes,
  });
};

/** What the number in brackets and the marked part of a bar are. */
const unsureKey = ({ words: { t }, theme }: Setting): LegendItem => ({
  symbol: (x, y) =>
    el('rect', {
      x: x - 9,
      y: y - 6,
      width: 18,
      height: 12,
      fill: theme.background,
      stroke: theme.ink,
      'stroke-width': 1.5,
      'stroke-dasharray': '4 2.5',
    }),
  symbolWidth: 18,
  text: t('chart.alternatives.unsureKey'),
});

const panelHead = ({ name, note }: AlternativeCounts, width: number, say: Words['say']) => {
  const nameLines = wrapText(say(name), width, 15, 600, 3);
  const noteLines = note === undefined ? [] : wrapText(say(note), width, 12, 400, 2);
  return {
    name: nameLines,
    note: noteLines,
    height: nameLines.length * lineHeight(15) + noteLines.length * lineHeight(12),
  };
};

const panelBars = (
  data: AlternativesData,
  { counts, mayBeGraver = [], notJudged = 0 }: AlternativeCounts,
  x: number,
  y: number,
  width: number,
  most: number,
  withGaps: boolean,
  { id, words: { language, say, t }, theme }: Setting,
): readonly SvgNode[] => {
  const names = data.bands.map(({ name }) => say(name));
  const gapName = t('chart.alternatives.notJudged');
  const nameWidth =
    Math.max(...[...names, ...(withGaps ? [gapName] : [])].map((name) => textWidth(name, 13))) + 12;
  const counted = (count: number, unsure: number): string =>
    unsure === 0
      ? formatCount(count, language)
      : `${formatCount(count, language)} (${formatCount(unsure, language)})`;
  const numberWidth =
    Math.max(
      textWidth(formatCount(most, language), 13, 600),
      // Of every panel, so that bars of the same count are as long in each.
      ...data.alternatives.flatMap((one) =>
        one.counts.map((count, k) => textWidth(counted(count, one.mayBeGraver?.[k] ?? 0), 13, 600)),
      ),
    ) + 12;
  const length = scaleLinear([0, most], [0, width - nameWidth - numberWidth]);
  const bar = (
    at: number,
    name: string,
    count: number,
    own: Readonly<Record<string, string | number>>,
    unsure = 0,
    graver = own,
  ) => {
    const top = y + at * rowHeight;
    const sure = length(count - unsure);
    return [
      label(x, top + 16, name, { fill: theme.ink }),
      el('rect', { x: x + nameWidth, y: top, width: sure, height: barHeight, ...own }),
      // What may be graver has not the colour of what is not.
      ...(unsure > 0
        ? [
            el('rect', {
              x: x + nameWidth + sure,
              y: top,
              width: length(count) - sure,
              height: barHeight,
              ...graver,
            }),
          ]
        : []),
      label(x + nameWidth + length(count) + 8, top + 16, counted(count, unsure), {
        fill: theme.ink,
        weight: 600,
      }),
    ];
  };
  const rows = data.bands
    .map((_, band) => {
      const tone = bandTone(theme, band, data.bands.length);
      const graver = bandTone(theme, Math.min(band + 1, data.bands.length - 1), data.bands.length);
      return bar(
        data.bands.length - 1 - band,
        names[band] ?? '',
        counts[band] ?? 0,
        { fill: toneFill(id, theme, tone, 'solid') },
        mayBeGraver[band] ?? 0,
        {
          fill: toneFill(id, theme, graver, 'tint'),
          stroke: graver.solid,
          'stroke-width': 1.5,
          'stroke-dasharray': '4 2.5',
        },
      );
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

const row = (
  { ref, name, counts, mayBeGraver = [], notJudged = 0 }: AlternativeCounts,
  { language, say, t }: Words,
) => ({
  ref,
  cells: [
    say(name),
    ...counts
      .map((count, k) => {
        const unsure = mayBeGraver[k] ?? 0;
        return unsure === 0
          ? formatCount(count, language)
          : t('chart.alternatives.unsure', { n: count, unsure });
      })
      .toReversed(),
    formatCount(notJudged, language),
  ],
});

const sentence = ({ bands, alternatives }: AlternativesData, { language, say, t }: Words): string => {
  const counted = (count: number, name: string): string =>
    `${formatCount(count, language)} ${name.toLowerCase()}`;
  const each = alternatives.map(({ name, counts, mayBeGraver = [], notJudged = 0 }) => {
    const named = counts.map((count, k) => counted(count, say(bands[k]?.name ?? { nb: '–' }))).toReversed();
    const open = notJudged > 0 ? [counted(notJudged, t('chart.alternatives.notJudged'))] : [];
    const unsure = mayBeGraver.reduce((sum, n) => sum + n, 0);
    const told = `${say(name)}: ${formatList([...named, ...open], language)}`;
    return unsure === 0 ? told : `${told} (${t('chart.alternatives.unsureOf', { n: unsure })})`;
  });
  return t('chart.alternatives.sentence', { each: each.join('. ') });
};
