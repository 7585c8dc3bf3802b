// Written from the catalogues by `npm run words`; do not edit.
import type { Language } from '../language.js';

/** Fetches the messages of one language, for what runs in a browser. */
export const loadMessages: Readonly<
  Record<Language, () => Promise<{ readonly messages: Readonly<Record<string, string>> }>>
> = {
  nb: () => import('./nb.js'),
  nn: () => import('./nn.js'),
  en: () => import('./en.js'),
};
