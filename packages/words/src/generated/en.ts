// Written from the catalogues by `npm run words`; do not edit.
import core from '../messages/en/core.json' with { type: 'json' };
import figures from '../messages/en/figures.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...core, ...figures };
