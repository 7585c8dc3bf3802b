import type { AssessmentRecord } from '@risikobilde/core';
/** The chapter that an address leads to: named itself, or by a claim that stands in it. */
export declare const sectionOfHash: (hash: string, record: (id: string) => AssessmentRecord | undefined) => string | undefined;
