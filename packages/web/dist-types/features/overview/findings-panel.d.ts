/** What the rules found, the worst first, with what to do and where. Claims have their own panel and are not repeated. */
export declare const FindingsPanel: () => import("react").JSX.Element;
