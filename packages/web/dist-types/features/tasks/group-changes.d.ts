import { type ClaimResult, type FullText, type LocalDate, type Reason, type RecordOf, type Text } from '@risikobilde/core';
export type Of = RecordOf<'consideration'>['of'];
/** One thing that happened, or one thing that is missing, with every claim that does not hold because of it. */
export type ChangeGroup = {
    readonly key: string;
    /** What a consideration of it names; left out where only a record can be mended. */
    readonly of?: Of;
    /** The records that a consideration of it is about. */
    readonly about: readonly string[];
    readonly refs: readonly string[];
    readonly claims: readonly string[];
    readonly label: Text;
    readonly reasons: readonly FullText[];
    readonly cite?: Reason['cite'];
    readonly since?: LocalDate;
    readonly due: LocalDate;
    readonly overdue: boolean;
};
/** What must be looked at again, by what brought it, the one that has waited longest first. */
export declare const groupChanges: (claims: readonly ClaimResult[], asOf: LocalDate, withinDays: number) => readonly ChangeGroup[];
