import type { LocalDate } from '@risikobilde/core';
import { type TimelineEvent } from './timeline-events.js';
type Props = {
    readonly events: readonly TimelineEvent[];
    readonly day: LocalDate;
    readonly selected: string | undefined;
    readonly onSelect: (id: string) => void;
};
/** The same time line as a table: a row per year, newest first, a column per lane. */
export declare const EventTable: ({ events, day, selected, onSelect }: Props) => import("react").JSX.Element;
export {};
