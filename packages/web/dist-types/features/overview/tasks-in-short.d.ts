/** What must be looked at again, the longest overdue first. */
export declare const TasksInShort: () => import("react").JSX.Element;
