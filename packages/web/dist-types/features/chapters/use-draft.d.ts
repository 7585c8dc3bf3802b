import type { RecordOf } from '@risikobilde/core';
/** The text of a chapter in the language of the page, as it is typed; saved when the hand rests and when the chapter is left. */
export declare const useDraft: (section: RecordOf<"section">) => {
    readonly draft: string;
    readonly type: (text: string) => void;
};
