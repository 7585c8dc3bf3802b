/** The conclusion sentence by sentence, as it reads in the document, each with how it stands. */
export declare const ConclusionPanel: () => import("react").JSX.Element;
