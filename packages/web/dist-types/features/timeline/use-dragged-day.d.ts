import { type Evaluation, type LocalDate } from '@risikobilde/core';
/** The day under the hand: shown at once here, and in the address of the page when the hand rests. */
export declare const useDraggedDay: () => {
    readonly day: LocalDate;
    readonly setDay: (day: LocalDate) => void;
    /** While the hand holds on, the address and the page around stay still. */
    readonly hold: (held: boolean) => void;
    readonly evaluation: Evaluation;
};
