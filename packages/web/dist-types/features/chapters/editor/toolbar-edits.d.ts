/** A text with what is selected in it. */
export type Selected = {
    readonly text: string;
    readonly from: number;
    readonly to: number;
};
/** What a tool does: one or two replacements, and what is selected afterwards. */
export type Edit = {
    readonly changes: readonly {
        readonly from: number;
        readonly to: number;
        readonly insert: string;
    }[];
    readonly select: {
        readonly from: number;
        readonly to: number;
    };
};
/** Puts marks around the selection, or around a word to be written over. */
export declare const wrap: ({ text, from, to }: Selected, before: string, after: string, empty: string) => Edit;
/** Starts the line, or each line of the selection, with a mark; takes the mark away where every line has it. */
export declare const startLines: ({ text, from, to }: Selected, mark: string) => Edit;
/** Puts a block on lines of its own, with an empty line on each side. */
export declare const insertBlock: ({ text, to }: Selected, block: string) => Edit;
/** A footnote mark after the selection and its text at the end of the chapter, under a number not in use. */
export declare const insertFootnote: ({ text, to }: Selected, words: string) => Edit;
