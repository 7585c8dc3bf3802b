import { type RefObject } from 'react';
/** The width of a place in whole pixels, 0 until it is known; follows it as it grows and shrinks. */
export declare const useWidth: () => {
    readonly place: RefObject<HTMLDivElement | null>;
    readonly width: number;
};
