// Written from the catalogues by `npm run words`; do not edit.
import core from '../messages/nn/core.json' with { type: 'json' };
import figures from '../messages/nn/figures.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...core, ...figures };
