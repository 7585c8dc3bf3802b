import type { ClaimResult } from '@risikobilde/core';
import type { TimelineEvent } from './timeline-events.js';
/** The claims whose argument, anywhere in it, leans on what the event befell. */
export declare const leaningOn: (event: Pick<TimelineEvent, "refs">, claims: readonly ClaimResult[]) => readonly ClaimResult[];
