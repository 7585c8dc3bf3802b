import type { Language } from '@risikobilde/core';
import type { TimelineEvent } from './timeline-events.js';
/** The day of an event, no more exact than it is known. */
export declare const formatEventDate: ({ date, precision }: Pick<TimelineEvent, "date" | "precision">, language: Language) => string;
