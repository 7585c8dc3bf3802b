import type { AssessmentRecord } from '@risikobilde/core';
import type { Change } from './api.js';
type Records = readonly AssessmentRecord[];
/** The records after some changes. Untouched records stay the same objects, so that what depends on them is not redone. */
export declare const applyChanges: (records: Records, changes: readonly Change[]) => Records;
/** The change that takes another one back, given the records before it. */
export declare const invert: (records: Records, change: Change) => Change;
export {};
