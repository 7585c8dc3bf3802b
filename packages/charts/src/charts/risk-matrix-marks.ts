import type { Words } from '@risikobilde/words';
import type { Theme } from '../palette.js';
import type { Setting } from '../svg/frame.js';
import { label } from '../svg/label.js';
import type { LegendItem } from '../svg/legend.js';
import { el, idPart, path, type SvgNode } from '../svg/svg-node.js';
import type { MatrixCell, MatrixScenario } from './risk-matrix-data.js';

export type State = 'initial' | 'current' | 'planned';
export type Mark = { readonly number: number; readonly scenario: MatrixScenario; readonly state: State };
export type PlacedMark = Mark & { readonly x: number; readonly y: number };

/** Radius of a mark, and the distance between the middles of two beside each other. */
export const radius = 11;
export const pitch = 26;

/** A mark for the present, and one for before and planned where they are in another cell. */
export const marksOf = (scenario: MatrixScenario, number: number): readonly Mark[] => {
  const { initial, current, planned } = scenario;
  const before: readonly Mark[] = sameCell(initial, current) ? [] : [{ number, scenario, state: 'initial' }];
  const after: readonly Mark[] =
    planned === undefined || sameCell(planned, current) ? [] : [{ number, scenario, state: 'planned' }];
  return [{ number, scenario, state: 'current' }, ...before, ...after];
};

const sameCell = (a: MatrixCell, b: MatrixCell): boolean =>
  a.likelihoodLevel === b.likelihoodLevel && a.consequenceLevel === b.consequenceLevel;

const cellOf = ({ scenario, state }: Mark): MatrixCell => scenario[state] ?? scenario.current;

export const isIn = (mark: Mark, likelihood: number, consequence: number): boolean => {
  const cell = cellOf(mark);
  return cell.likelihoodLevel === likelihood && cell.consequenceLevel === consequence;
};

export const stateShape = (state: State, x: number, y: number, theme: Theme, r = radius): SvgNode => {
  const ring = { fill: theme.background, stroke: theme.ink, 'stroke-width': 1.5 };
  switch (state) {
    case 'initial':
      return el('circle', { cx: x, cy: y, r: r - 0.75, ...ring, 'stroke-dasharray': '3 2' });
    case 'current':
      return el('circle', {
        cx: x,
        cy: y,
        r,
        fill: theme.ink,
        stroke: theme.background,
        'stroke-width': 1.5,
      });
    case 'planned':
      return el('rect', {
        x: x - r + 0.75,
        y: y - r + 0.75,
        width: 2 * r - 1.5,
        height: 2 * r - 1.5,
        rx: 3,
        ...ring,
        stroke: theme.accent,
        'stroke-width': 2,
      });
  }
};

/** Round a mark whose level may be graver. */
const mayBeRing = (x: number, y: number, theme: Theme, r = radius): SvgNode =>
  el('circle', {
    cx: x,
    cy: y,
    r: r + 1.5,
    fill: 'none',
    stroke: theme.bands.high.solid,
    'stroke-width': 2,
    'stroke-dasharray': '4 2.5',
  });

export const markNode = (
  { number, scenario, state, x, y }: PlacedMark,
  { id, words: { say, t }, theme }: Setting,
): SvgNode =>
  el(
    'g',
    { id: `${id}-${state}-${idPart(scenario.ref)}`, 'data-ref': scenario.ref, 'data-state': state },
    el('title', {}, `${number} ${say(scenario.title)}: ${t(`risk.state.${state}`).toLowerCase()}`),
    stateShape(state, x, y, theme),
    state === 'current' && scenario.spread?.current?.mayBe !== undefined && mayBeRing(x, y, theme),
    label(x, y + 4, `${number}`, {
      fill: state === 'current' ? theme.background : state === 'planned' ? theme.accent : theme.ink,
      size: 12,
      weight: 600,
      anchor: 'middle',
    }),
  );

/** From before to now, and from now to planned: a line with its head at the edge of the mark it goes to. */
export const movements = (placed: readonly PlacedMark[], theme: Theme): readonly SvgNode[] =>
  placed.flatMap((from) =>
    placed
      .filter(
        (to) =>
          to.scenario === from.scenario &&
          ((from.state === 'initial' && to.state === 'current') ||
            (from.state === 'current' && to.state === 'planned')),
      )
      .map((to) =>
        arrow(from, to, to.state === 'planned' ? theme.accent : theme.ink, to.state === 'planned'),
      ),
  );

const arrow = (from: PlacedMark, to: PlacedMark, stroke: string, dashed: boolean): SvgNode => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const bend = Math.min(14, length * 0.12);
  const [cx, cy] = [(from.x + to.x) / 2 - uy * bend, (from.y + to.y) / 2 + ux * bend];
  // The head follows the curve's last direction, from the control point to the mark.
  const last = Math.hypot(to.x - cx, to.y - cy);
  const [vx, vy] = [(to.x - cx) / last, (to.y - cy) / last];
  const [tx, ty] = [to.x - vx * (radius + 3), to.y - vy * (radius + 3)];
  const [bx, by] = [tx - vx * 7, ty - vy * 7];
  return el(
    'g',
    {},
    el('path', {
      d: path`M${from.x},${from.y}Q${cx},${cy} ${bx},${by}`,
      fill: 'none',
      stroke,
      'stroke-width': 1.5,
      'stroke-dasharray': dashed ? '5 3' : undefined,
    }),
    el('path', {
      d: path`M${tx},${ty}L${bx - vy * 4},${by + vx * 4}L${bx + vy * 4},${by - vx * 4}Z`,
      fill: stroke,
    }),
  );
};

export const stateKey = (theme: Theme, { t }: Words, withMayBe: boolean): readonly LegendItem[] => [
  ...(['initial', 'current', 'planned'] as const).map((state) => ({
    symbol: (x: number, y: number) => stateShape(state, x, y, theme, 7),
    symbolWidth: 14,
    text: t(`risk.state.${state}`),
  })),
  ...(withMayBe
    ? [
        {
          symbol: (x: number, y: number) =>
            el('g', {}, stateShape('current', x, y, theme, 6), mayBeRing(x, y, theme, 6)),
          symbolWidth: 18,
          text: t('chart.matrix.mayBeWorse'),
        },
      ]
    : []),
];
