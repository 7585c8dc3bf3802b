import type { LocalDate, RecordOf } from '@risikobilde/core';
import type { Of } from './group-changes.js';
type Answer = {
    readonly of: Of;
    readonly about: readonly string[];
    readonly on: LocalDate;
    readonly by: string;
    readonly result: 'changed' | 'unchanged';
    readonly because: string;
};
/** The answer to a re-assessment as a record, under an id that nothing else has. */
export declare const newConsideration: (answer: Answer, taken: (id: string) => boolean) => RecordOf<"consideration">;
export {};
