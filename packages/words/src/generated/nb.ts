// Written from the catalogues by `npm run words`; do not edit.
import core from '../messages/nb/core.json' with { type: 'json' };
import figures from '../messages/nb/figures.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...core, ...figures };
