import type { Problem } from '@risikobilde/api';
import type { AssessmentRecord, Conflict, RequestedChange } from '@risikobilde/core';

/**
 * How far what is typed has come: `offline` and `failed` are tried again (no answer, an answer that the server failed),
 * `conflict` waits for the user to choose, `refused` for the user to let go.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'failed' | 'conflict' | 'refused';

/** The assessment as the user sees it at one moment. */
export type Snapshot = {
  readonly records: readonly AssessmentRecord[];
  readonly revision: number;
  readonly hash: string;
  readonly save: SaveState;
  readonly waiting: number;
  /** An attempt is under way or will be made by itself; otherwise the user says when. */
  readonly isTrying: boolean;
  readonly conflicts: readonly Conflict[];
  readonly problem?: Problem;
  /** What the server refused; it waits here until the user lets it go. */
  readonly refused: readonly RequestedChange[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};
