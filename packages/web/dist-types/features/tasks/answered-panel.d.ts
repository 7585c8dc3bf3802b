/** The answers that have been given, as they stand in the assessment. */
export declare const AnsweredPanel: () => import("react").JSX.Element;
