import type { AssessmentRecord, Conflict } from '@risikobilde/core';
import type { Change, Problem } from './api.js';

/** How far what is typed has come: `conflict` waits for the user to choose, `refused` for the user to let go. */
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';

/** The assessment as the user sees it at one moment. */
export type Snapshot = {
  readonly records: readonly AssessmentRecord[];
  readonly revision: number;
  readonly hash: string;
  readonly save: SaveState;
  readonly waiting: number;
  readonly conflicts: readonly Conflict[];
  readonly problem?: Problem;
  /** What the server refused; it waits here until the user lets it go. */
  readonly refused: readonly Change[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};
