import type { Standing } from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';

/** A step of an argument as it is drawn: its place in the tree, and those under it that are shown. */
export type ArgumentBox = {
  /** The steps from the top down to it: a step may stand in several places. */
  readonly path: string;
  readonly ref: string;
  readonly label: Sayable;
  readonly standing: Standing;
  /** What it is in the goal structuring notation. */
  readonly role: 'goal' | 'strategy' | 'solution' | 'assumption';
  /** `choice`: one of those under it is enough. */
  readonly join: 'all' | 'choice';
  /** `missing`: nothing has been said that it could rest on. `against`: it weakens what it stands under, which does not rest on it. */
  readonly is?: 'missing' | 'against';
  /** `falls` with the set that is lit, or is one of the facts that make it (`cause`). */
  readonly lit?: 'falls' | 'cause';
  /** How many are folded away under it. */
  readonly folded: number;
  /** It is drawn with what it rests on farther up. */
  readonly isAbove?: true;
  readonly steps: readonly ArgumentBox[];
};

/** These boxes and all under them that are shown, from the top, each with the path of the one it stands under. */
export const boxesUnder = (box: ArgumentBox): readonly ArgumentBox[] => [
  box,
  ...box.steps.flatMap(boxesUnder),
];
