import { type Language, type LocalDate } from '@risikobilde/core';
/** What every address carries, so that a link shows the same to the next reader. */
export type CommonSearch = {
    /** The day everything is read at; today when left out. */
    readonly dato?: LocalDate;
    readonly sprak?: Language;
    /** The id whose chain of facts is open. */
    readonly forklar?: string;
};
export declare const parseCommonSearch: (search: Readonly<Record<string, unknown>>) => CommonSearch;
/** Today where the user is; the only place that reads the clock. */
export declare const today: () => LocalDate;
/** The day and the language follow the user from screen to screen; filters and open dialogs do not. */
export declare const keepCommon: ({ dato, sprak }: CommonSearch) => CommonSearch;
