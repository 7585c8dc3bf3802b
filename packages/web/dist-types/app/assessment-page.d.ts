/** One assessment on one day in one language: all screens live inside it. */
export declare const AssessmentPage: () => import("react").JSX.Element;
