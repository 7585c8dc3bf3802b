/** Each alternative against the baseline, in one sentence. */
export declare const AlternativesInShort: () => import("react").JSX.Element;
