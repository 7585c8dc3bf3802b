import type { Language } from '@risikobilde/core';
type Tree = {
    readonly [key: string]: string | Tree;
};
/** The same keys in another language: a missing or an extra one is a compile error. */
type SameKeys<T> = {
    readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
};
export type Texts<T extends Tree = Tree> = {
    readonly nb: T;
    readonly nn: SameKeys<T>;
    readonly en: SameKeys<T>;
};
/** Registers the texts of one feature under its name, complete in all three languages. */
export declare const defineTexts: <const T extends Tree>(namespace: string, texts: Texts<T>) => Texts<T> & {
    readonly namespace: string;
};
/** The texts of a feature in the language of the page: `t('save.offline', { n: 2 })`. */
export declare const useTexts: (texts: {
    readonly namespace: string;
}) => import("i18next").TFunction<string, undefined>;
export declare const changeLanguage: (language: Language) => Promise<void>;
export {};
