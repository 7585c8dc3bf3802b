// Written from the catalogues by `npm run words`; do not edit.
import type { Language } from '../language.js';
import nbRecords from '../messages/nb/records.json' with { type: 'json' };
import nnRecords from '../messages/nn/records.json' with { type: 'json' };
import enRecords from '../messages/en/records.json' with { type: 'json' };

/** The messages that are written into records, in the languages that have them all. */
export const catalogues: Partial<Readonly<Record<Language, Readonly<Record<string, string>>>>> = {
  nb: { ...nbRecords },
  nn: { ...nnRecords },
  en: { ...enRecords },
};
