type Props = {
    readonly section: string;
    /** What is selected in the text: a new comment is about it. */
    readonly quote: string | undefined;
    readonly onQuoteUsed: () => void;
};
/** The threads about a chapter: open ones, a new one, and behind them those that are resolved. */
export declare const CommentsPanel: ({ section, quote, onQuoteUsed }: Props) => import("react").JSX.Element;
export {};
