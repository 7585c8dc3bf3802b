// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/nb/charts.json' with { type: 'json' };
import core from '../messages/nb/core.json' with { type: 'json' };
import fields from '../messages/nb/fields.json' with { type: 'json' };
import terms from '../messages/nb/terms.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...charts, ...core, ...fields, ...terms };
