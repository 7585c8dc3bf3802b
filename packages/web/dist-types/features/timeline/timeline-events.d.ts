import { type AssessmentRecord, type LocalDate, type Text, type World } from '@risikobilde/core';
export declare const lanes: readonly ["law", "terms", "threats", "assessment"];
export type Lane = (typeof lanes)[number];
/** Something that happened, with the refs under which an argument leans on it. */
export type TimelineEvent = {
    readonly id: string;
    readonly date: LocalDate;
    readonly precision: 'day' | 'month' | 'year';
    readonly lane: Lane;
    readonly title: Text;
    readonly text?: Text;
    readonly url?: string;
    /** A reason leans on the event when its ref is one of these, or starts with one of them and `#`. */
    readonly refs: readonly string[];
};
/** What the assessment leans on in the world, directly or by the themes of its premises; each event once, by date. */
export declare const timelineEvents: (records: readonly AssessmentRecord[], world: World) => readonly TimelineEvent[];
