import { messages as en } from './generated/en.js';
import { messages as nb } from './generated/nb.js';
import { messages as nn } from './generated/nn.js';
import type { Language } from './language.js';
import { createWords, type Words } from './words.js';

const bokmal = createWords('nb', nb);

/** The words of every language at once, for what runs where size is no matter: command line, server, tests. */
export const wordsOf: Readonly<Record<Language, Words>> = {
  nb: bokmal,
  nn: createWords('nn', nn, bokmal),
  en: createWords('en', en, bokmal),
};
