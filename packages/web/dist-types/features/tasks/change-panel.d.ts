import type { ChangeGroup } from './group-changes.js';
type Props = {
    readonly group: ChangeGroup;
    /** The claims whose place on the page is here: a link to a claim's task comes to the first change it waits for. */
    readonly anchors: readonly string[];
    readonly onAnswered: () => void;
};
/** One thing that changed: what it is, what leans on it, what it says now, and the answer. */
export declare const ChangePanel: ({ group, anchors, onAnswered }: Props) => import("react").JSX.Element;
export {};
