// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/nn/charts.json' with { type: 'json' };
import core from '../messages/nn/core.json' with { type: 'json' };
import fields from '../messages/nn/fields.json' with { type: 'json' };
import terms from '../messages/nn/terms.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...charts, ...core, ...fields, ...terms };
