import './overview.css';
/** Home: what the assessment concludes, how each sentence stands today, and what must be done about it. */
export declare const OverviewPage: () => import("react").JSX.Element;
