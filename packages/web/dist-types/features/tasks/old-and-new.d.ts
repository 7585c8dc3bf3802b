import { type RecordOf, type Text, type World } from '@risikobilde/core';
import type { Of } from './group-changes.js';
/** A piece of text as it was and as it is; one side is left out when it was added or removed. */
export type Pair = {
    readonly title: Text;
    readonly before?: Text;
    readonly after?: Text;
};
/** What two editions or two acts say, side by side; empty when there is nothing to set against each other. */
export declare const oldAndNew: (of: Of, refs: readonly string[], engagements: readonly RecordOf<"engagement">[], world: World) => readonly Pair[];
