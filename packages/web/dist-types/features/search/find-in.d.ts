export type Findable = {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    /** Where it leads. */
    readonly target: Target;
};
export type Target = {
    readonly type: 'screen';
    readonly key: string;
} | {
    readonly type: 'record';
    readonly id: string;
} | {
    readonly type: 'world';
    readonly id: string;
};
/** What answers all the words, best first. */
export declare const findIn: (items: readonly Findable[], query: string, most: number) => readonly Findable[];
