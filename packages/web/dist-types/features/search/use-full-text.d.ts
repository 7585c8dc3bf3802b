import type { Language } from '@risikobilde/core';
export type Hit = {
    readonly kind: string;
    readonly id: string;
    readonly title: string;
    readonly excerpt: string;
    /** What was found in the excerpt: [start, end) in UTF-16 units. */
    readonly marks: readonly (readonly [number, number])[];
};
/** Hits in the whole text from the server's index; none while the server is away, as names are found without it. */
export declare const useFullText: (assessment: string, query: string, language: Language) => readonly Hit[];
