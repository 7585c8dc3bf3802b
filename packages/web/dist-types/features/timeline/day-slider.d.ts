import { type LocalDate } from '@risikobilde/core';
import { type TimelineEvent } from './timeline-events.js';
type Props = {
    readonly events: readonly TimelineEvent[];
    readonly day: LocalDate;
    readonly first: LocalDate;
    readonly last: LocalDate;
    readonly onDay: (day: LocalDate) => void;
    readonly onHold: (held: boolean) => void;
    readonly onEvent: (id: string) => void;
};
/** The lanes as marks along time, and under them the day that is dragged; it catches on days when something happened. */
export declare const DaySlider: ({ events, day, first, last, onDay, onHold, onEvent }: Props) => import("react").JSX.Element;
export {};
