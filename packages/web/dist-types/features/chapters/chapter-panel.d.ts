import type { RecordOf } from '@risikobilde/core';
type Props = {
    readonly section: RecordOf<'section'>;
    readonly onSelect: (words: string | undefined) => void;
};
/** A chapter to be read as it is published, or written with that beside it. */
export declare const ChapterPanel: ({ section, onSelect }: Props) => import("react").JSX.Element;
export {};
