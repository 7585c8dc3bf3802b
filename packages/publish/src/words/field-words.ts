import type { Language } from '@risikobilde/core';
import * as words from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';

export const fieldLabel = (language: Language, place: string): string =>
  words.fieldLabel(wordsOf[language], place);

export const valueWord = (language: Language, place: string, value: string): string =>
  words.valueWord(wordsOf[language], place, value);

export const kindWord = (language: Language, kind: string, count: 'one' | 'many'): string =>
  words.kindWord(wordsOf[language], kind, count);
