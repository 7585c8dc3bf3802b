import type { Text } from '@risikobilde/core';
import type { BandCount } from './count-bands.js';
type Band = {
    readonly id: string;
    readonly name: Text;
    readonly colour: string;
};
type Props = {
    readonly bands: readonly Band[];
    readonly rows: readonly {
        readonly name: string;
        readonly counts: readonly BandCount[];
    }[];
};
/** A row per state, a column per band: the number, and beside it a bar of that length. */
export declare const BandCounts: ({ bands, rows }: Props) => import("react").JSX.Element;
export {};
