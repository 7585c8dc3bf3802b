import './chapters.css';
/** The document chapter by chapter; which one is after `#` in the address: a chapter, or a claim that stands in it. */
export declare const ChaptersPage: () => import("react").JSX.Element;
