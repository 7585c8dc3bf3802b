import { standings } from '@risikobilde/core';
import { formatList, type Words } from '@risikobilde/words';
import { linkHorizontal } from 'd3-shape';
import { type Chart, type ChartOptions, columns, type TableRow } from '../chart.js';
import { createSetting, emptyState, finish, type Setting } from '../svg/frame.js';
import { label } from '../svg/label.js';
import { el, path, type SvgNode } from '../svg/svg-node.js';
import { textWidth } from '../text/text-width.js';
import { boxHeight, boxNode, standingWords } from './argument-box-node.js';
import { type ArgumentBox, boxesUnder } from './argument-boxes.js';
import { type BoxPlace, depthOf, numbersOf, placesInColumns, placesInList } from './argument-places.js';

export type ArgumentMapData = {
  readonly top: ArgumentBox;
  /** Shapes as the goal structuring notation has them. */
  readonly shapes?: 'plain' | 'gsn';
};

const between = 52;
const narrowest = 148;
const widest = 250;

/** How wide the picture has to be for each box to be read at ease in a column of its own. */
export const argumentMapWidth = (top: ArgumentBox): number =>
  (depthOf(top) + 1) * (210 + between) - between + 4;

/**
 * What an argument leans on, from left to right: its top, what that rests on, and so on to the sources. Where there is no room for columns, as
 * a list that is indented. What is lit is lit by thick lines.
 */
export const argumentMapChart = (data: ArgumentMapData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'argument-map');
  const { words, width } = setting;
  const { t } = words;
  const { top, shapes = 'plain' } = data;
  const title = t('chart.map.title');
  const heads = ['step', 'place', 'bears', 'standing'] as const;
  const table = { caption: title, columns: columns(heads.map((head) => t(`chart.map.${head}`))) };
  const all = boxesUnder(top);
  if (all.length === 1 && top.folded === 0) return emptyState(setting, title, t('chart.map.empty'), table);
  const deepest = depthOf(top);
  const room = (width - 4 - between * deepest) / (deepest + 1);
  const isInColumns = !setting.narrow && room >= narrowest;
  const heightOf = (box: ArgumentBox, wide: number): number =>
    boxHeight(box, wide, setting, { shapes, isInColumns });
  const places = isInColumns
    ? placesInColumns(top, { width: Math.min(widest, room), between, heightOf })
    : placesInList(top, { width, heightOf });
  return finish(setting, {
    title,
    sentence: sentence(top, all, words),
    table: { ...table, rows: rows(top, words) },
    height: Math.max(...places.map(({ y, height }) => y + height)) + 4,
    children: [
      // What is lit lies over what is not.
      ...[false, true].map((isLit) =>
        el(
          'g',
          {},
          ...places
            .filter(({ box, from }) => from !== undefined && isLit === (box.lit !== undefined))
            .map((place) => connector(place, isInColumns, shapes, setting)),
        ),
      ),
      ...places.map((place) => boxNode(place, setting, { shapes, isInColumns })),
      ...(isInColumns ? places.map((place) => orNode(place, setting)) : []),
    ],
  });
};

const connector = (
  { box, x, y, height, from }: BoxPlace,
  isInColumns: boolean,
  shapes: 'plain' | 'gsn',
  { theme }: Setting,
): SvgNode | undefined => {
  if (from === undefined) return undefined;
  const to = y + (isInColumns ? height / 2 : Math.min(18, height / 2));
  const line = isInColumns
    ? linkHorizontal<unknown, [number, number]>()({
        source: [from.x + from.width, from.y + from.height / 2],
        target: [x, to],
      })
    : path`M${from.x + 7},${from.y + from.height}V${to}H${x}`;
  const colour = box.lit === undefined ? theme.line : theme.accent;
  return el(
    'g',
    {},
    el('path', {
      d: line ?? '',
      fill: 'none',
      stroke: colour,
      'stroke-width': box.lit === undefined ? 1.25 : 3,
      'stroke-dasharray': box.is === undefined ? undefined : '5 4',
    }),
    shapes === 'gsn' && el('path', { d: path`M${x},${to}l-8,-4.5v9Z`, fill: colour }),
  );
};

/** What says on the branch that one is enough. */
const orNode = ({ box, x, y, width, height }: BoxPlace, { words, theme }: Setting): SvgNode | undefined => {
  if (box.join !== 'choice' || box.steps.length < 2) return undefined;
  const said = words.t('chart.map.or');
  const [left, middle] = [x + width + 6, y + height / 2];
  return el(
    'g',
    {},
    el('rect', {
      x: left,
      y: middle - 9,
      width: textWidth(said, 12, 600) + 8,
      height: 18,
      rx: 4,
      fill: theme.background,
    }),
    label(left + 4, middle + 4, said, {
      fill: box.lit === undefined ? theme.ink : theme.accent,
      size: 12,
      weight: 600,
    }),
  );
};

const rows = (top: ArgumentBox, words: Words): readonly TableRow[] => {
  const numbers = numbersOf(top);
  const under = (box: ArgumentBox): readonly TableRow[] =>
    box.steps.flatMap((one) => [
      {
        ref: one.ref,
        cells: [
          words.say(one.label),
          numbers.get(one.path) ?? '',
          words.say(box.label),
          standingWords(one, words, false),
        ],
      },
      ...under(one),
    ]);
  return under(top);
};

const sentence = (top: ArgumentBox, all: readonly ArgumentBox[], { say, t, language }: Words): string => {
  const under = all.filter((box) => box !== top && box.is !== 'missing');
  const counts = standings
    .toReversed()
    .map((standing) => ({ standing, n: under.filter((box) => box.standing === standing).length }))
    .filter(({ n }) => n > 0)
    .map(({ standing, n }) => `${n} ${t(`standing.${standing}`).toLowerCase()}`);
  return t('chart.map.sentence', {
    top: say(top.label),
    n: under.length,
    counts: formatList(counts, language),
  });
};
