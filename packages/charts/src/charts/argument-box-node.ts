import type { Words } from '@risikobilde/words';
import { type Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { standingMark } from '../svg/standing-mark.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import { fitText, textWidth, wrapText } from '../text/text-width.js';
import type { ArgumentBox } from './argument-boxes.js';
import type { BoxPlace } from './argument-places.js';

type Look = { readonly shapes: 'plain' | 'gsn'; readonly isInColumns: boolean };

const lines = 3;
const margin = 10;

/** What stands beside the text of a shape: the slant of a strategy, the circle of a solution. */
const beside = (box: ArgumentBox, { shapes }: Look): { readonly left: number; readonly right: number } => {
  if (shapes === 'plain') return { left: margin, right: margin };
  if (box.role === 'solution') return { left: 46, right: margin };
  return box.role === 'strategy'
    ? { left: 18, right: 18 }
    : box.role === 'assumption'
      ? { left: 22, right: 26 }
      : { left: margin, right: margin };
};

/** How it stands, in words, with what else is to be said of it. */
export const standingWords = (box: ArgumentBox, { t }: Words, isInColumns: boolean): string => {
  const { is, join, standing, lit, isAbove, steps } = box;
  if (is === 'missing') return t('chart.map.nothingHeld');
  return [
    t(`standing.${standing}`),
    ...(is === 'against' ? [t('chart.map.against')] : []),
    // In columns it is said on the branch.
    ...(join === 'choice' && !(isInColumns && steps.length > 1) ? [t('chart.map.oneIsEnough')] : []),
    ...(isAbove ? [t('chart.map.above')] : []),
    ...(lit === 'cause' ? [t('chart.map.inSet')] : []),
  ].join(' · ');
};

type Measured = {
  readonly name: readonly string[];
  readonly said: readonly string[];
  readonly folded: string;
};

const measured = (box: ArgumentBox, width: number, { words }: Setting, look: Look): Measured => {
  const { left, right } = beside(box, look);
  const room = Math.max(40, width - left - right);
  const folded = box.folded === 0 ? '' : `+${box.folded}`;
  const badge = folded === '' ? 0 : textWidth(folded, 12, 600) + 22;
  return {
    name: wrapText(words.say(box.label), room, 13, 400, lines),
    said: wrapText(
      standingWords(box, words, look.isInColumns),
      Math.max(30, room - 20 - badge),
      12,
      600,
      lines,
    ),
    folded,
  };
};

export const boxHeight = (box: ArgumentBox, width: number, setting: Setting, look: Look): number => {
  const { name, said } = measured(box, width, setting, look);
  return name.length * lineHeight(13) + said.length * lineHeight(12) + 18;
};

/** A step: its sentence, how it stands by mark and word, and how many are folded away under it. */
export const boxNode = (place: BoxPlace, setting: Setting, look: Look): SvgNode => {
  const { box, x, y, width, height, depth } = place;
  const { theme, id, words } = setting;
  const { name, said, folded } = measured(box, width, setting, look);
  const { left } = beside(box, look);
  const [textX, under] = [x + left, y + 9 + name.length * lineHeight(13)];
  const colour = box.is === 'missing' ? theme.muted : theme.standings[box.standing].solid;
  const badge = textWidth(folded, 12, 600) + 12;
  const isInCircle = look.shapes === 'gsn' && box.role === 'solution';
  return el(
    'g',
    {
      id: `${id}-step-${idPart(box.path)}`,
      'data-ref': box.ref,
      'data-path': box.path,
      'data-depth': depth,
      'data-standing': box.standing,
    },
    el('title', {}, `${words.say(box.label)}. ${standingWords(box, words, false)}`),
    ...outline(place, setting, look),
    label(textX, y + 20, name, { fill: theme.ink }),
    isInCircle
      ? standingMark(box.standing, x + 20, y + height / 2, theme, 9)
      : standingMark(box.standing, textX + 7, under + 9.5, theme, 6),
    label(isInCircle ? textX : textX + 20, under + 14, said, { fill: colour, size: 12, weight: 600 }),
    folded !== '' &&
      el(
        'g',
        {},
        el('rect', {
          x: x + width - badge - 8,
          y: y + height - 27,
          width: badge,
          height: 19,
          rx: 9.5,
          fill: theme.surface,
        }),
        label(x + width - 8 - badge / 2, y + height - 13, fitText(folded, badge, 12, 600), {
          fill: theme.ink,
          size: 12,
          weight: 600,
          anchor: 'middle',
        }),
      ),
  );
};

const outline = (
  { box, x, y, width, height }: BoxPlace,
  { theme }: Setting,
  look: Look,
): readonly SvgNode[] => {
  const { lit, is, role, standing } = box;
  const line = {
    fill: theme.background,
    stroke: lit === 'cause' ? theme.accent : theme.line,
    'stroke-width': lit === 'cause' ? 3 : 1.25,
    // What nobody has given a ground is drawn as what is not there.
    'stroke-dasharray':
      is === 'missing' || (standing === 'unsupported' && box.steps.length + box.folded === 0)
        ? '5 3'
        : undefined,
  };
  const frame = { x, y, width, height, ...line };
  if (look.shapes === 'plain') return [el('rect', { ...frame, rx: 4 })];
  switch (role) {
    case 'goal':
      return [el('rect', frame)];
    case 'strategy':
      return [
        // The letters stand on what fills the slanted sides.
        el('rect', { x: x + 12, y, width: width - 24, height, fill: theme.background }),
        el('path', { d: path`M${x + 12},${y}H${x + width}L${x + width - 12},${y + height}H${x}Z`, ...line }),
      ];
    case 'assumption':
      return [
        el('rect', { ...frame, rx: height / 2 }),
        label(x + width - 9, y + height, 'A', { fill: theme.ink, size: 12, weight: 600 }),
      ];
    case 'solution':
      return [
        el('rect', { x: x + 40, y, width: width - 40, height, fill: theme.background }),
        el('circle', { cx: x + 20, cy: y + height / 2, r: 18, ...line }),
      ];
  }
};
