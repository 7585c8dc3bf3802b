import './tour.css';
/** What a first user needs to know, in four short steps on the page; never in the way, and gone for good when closed. */
export declare const Tour: () => import("react").JSX.Element | null;
