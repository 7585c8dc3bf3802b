// Written from the catalogues by `npm run words`; do not edit.
import type { Language } from '../language.js';
import { messages as nb } from './nb.js';
import { messages as nn } from './nn.js';
import { messages as en } from './en.js';

/** The messages of all languages at once. */
export const everyLanguage: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb,
  nn,
  en,
};
