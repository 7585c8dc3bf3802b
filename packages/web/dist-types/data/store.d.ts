import type { AssessmentRecord } from '@risikobilde/core';
import { type Change, type Conflict, type Problem } from './api.js';
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';
export type Snapshot = {
    readonly records: readonly AssessmentRecord[];
    readonly revision: number;
    readonly hash: string;
    readonly save: SaveState;
    readonly waiting: number;
    readonly conflicts: readonly Conflict[];
    readonly problem?: Problem;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
};
/**
 * The assessment as the user sees it: what the server has, with what is typed on top. Edits are kept in local storage
 * until the server has acknowledged them, so a lost server or a closed tab loses nothing.
 */
export declare class AssessmentStore {
    #private;
    readonly id: string;
    constructor(id: string);
    load(): Promise<void>;
    /** Another user's edit has been stored: fetch it and put our own waiting edits on top. */
    refresh(revision: number): Promise<void>;
    subscribe: (listener: () => void) => (() => void);
    snapshot: () => Snapshot;
    /** Shows the change at once, keeps it safe, and sends it. */
    edit(changes: readonly Change[], why?: string): void;
    undo(): void;
    redo(): void;
    /** Answers a conflict: for each field, keep theirs (drop ours) or write ours on top of theirs. */
    resolve(choices: readonly {
        readonly conflict: Conflict;
        readonly keep: 'yours' | 'theirs';
    }[]): void;
    /** Gives up edits that the server refused; what was typed is handed back so that nothing is lost silently. */
    discardRefused(): readonly Change[];
}
