// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/en/charts.json' with { type: 'json' };
import core from '../messages/en/core.json' with { type: 'json' };
import fields from '../messages/en/fields.json' with { type: 'json' };
import terms from '../messages/en/terms.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...charts, ...core, ...fields, ...terms };
