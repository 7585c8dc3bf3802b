import type { Of } from './group-changes.js';
type Props = {
    readonly of: Of;
    readonly refs: readonly string[];
};
/** What the edition or the act says, against what it said before where there is something to set it against. */
export declare const WhatIsNew: ({ of, refs }: Props) => import("react").JSX.Element | null;
export {};
