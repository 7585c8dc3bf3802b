import { type AssessmentRecord, type World } from '@risikobilde/core';
export type Dangling = {
    readonly id: string;
    readonly kind: 'record' | 'source' | 'claim' | 'table';
    /** Where the id is in the text, in UTF-16 units. */
    readonly from: number;
    readonly to: number;
};
/** References in the text of a chapter to something that does not exist. */
export declare const danglingIn: (body: string, records: readonly AssessmentRecord[], world: World) => readonly Dangling[];
