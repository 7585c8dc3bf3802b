import './explain.css';
/** The chain of facts under one id, down to the sources, as a tree that can be read aloud. */
export declare const ExplainDialog: ({ id }: {
    readonly id: string;
}) => import("react").JSX.Element;
