/** What a record or a world entry is called, in the language of the page; its id when nothing has it. */
export declare const useNames: () => ((id: string) => string);
