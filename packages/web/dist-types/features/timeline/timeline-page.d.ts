import './timeline.css';
/** The world and the assessment on one time line; the day is dragged, and the claims follow. */
export declare const TimelinePage: () => import("react").JSX.Element;
