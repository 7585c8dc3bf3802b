/** The risk picture of one alternative: how many scenarios fall in each band before measures, now and as planned. */
export declare const RiskInShort: () => import("react").JSX.Element;
