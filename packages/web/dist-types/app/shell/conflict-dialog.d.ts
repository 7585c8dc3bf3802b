/** A lost update, field by field: the user chooses, nothing is thrown away silently. */
export declare const ConflictDialog: () => import("react").JSX.Element;
