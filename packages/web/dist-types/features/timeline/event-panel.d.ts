import type { Evaluation, LocalDate } from '@risikobilde/core';
import type { TimelineEvent } from './timeline-events.js';
type Props = {
    readonly event: TimelineEvent;
    readonly evaluation: Evaluation;
    readonly onDay: (day: LocalDate) => void;
    readonly onClose: () => void;
};
/** One event, and the claims whose argument leans on it on the chosen day. */
export declare const EventPanel: ({ event, evaluation, onDay, onClose }: Props) => import("react").JSX.Element;
export {};
