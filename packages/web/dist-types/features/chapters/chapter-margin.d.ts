import { type RecordOf } from '@risikobilde/core';
type Props = {
    readonly section: RecordOf<'section'>;
    readonly quote: string | undefined;
    readonly onQuoteUsed: () => void;
};
/** Beside a chapter: its claims with their standing, what its text refers to, open questions and comments. */
export declare const ChapterMargin: ({ section, quote, onQuoteUsed }: Props) => import("react").JSX.Element;
export {};
