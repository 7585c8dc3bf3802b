// Written from the catalogues by `npm run words`; do not edit.
import type { Language } from '../language.js';
import type { Catalogue } from '../words.js';

type Load = () => Promise<{ readonly messages: Catalogue }>;

/** Fetches the messages of one language, for what runs in a browser: those of its first screen, and the rest. */
export const loadMessages: Readonly<Record<Language, { readonly first: Load; readonly rest: Load }>> = {
  nb: { first: () => import('./nb-first.js'), rest: () => import('./nb-rest.js') },
  nn: { first: () => import('./nn-first.js'), rest: () => import('./nn-rest.js') },
  en: { first: () => import('./en-first.js'), rest: () => import('./en-rest.js') },
};
