import type { RecordOf } from '@risikobilde/core';
type Props = {
    readonly section: RecordOf<'section'>;
    /** What is being typed, before it is saved. */
    readonly draft: string | undefined;
    readonly onSelect: (words: string | undefined) => void;
};
/** The chapter as it is published. Its links to records open the chain of facts, those to chapters the chapter. */
export declare const ChapterPreview: ({ section, draft, onSelect }: Props) => import("react").JSX.Element;
export {};
