import type { Language, Text } from '@risikobilde/core';
/**
 * The text after one of its languages was typed. Without bokmål there is no text: undefined, and what was stored holds.
 * An emptied nynorsk or English is taken away, so that bokmål is shown in its place.
 */
export declare const withLanguage: (text: Text | undefined, language: Language, words: string) => Text | undefined;
