import { type Standing } from '@risikobilde/core';
/** How many stand, are challenged, have fallen, are unsupported. */
export declare const countStandings: (items: readonly {
    readonly standing: Standing;
}[]) => Readonly<Record<Standing, number>>;
