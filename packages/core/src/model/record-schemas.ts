import { kindDescriptions } from '../kinds/kind-descriptions.js';

type Descriptions = typeof kindDescriptions;

/** The schema of each kind of record; apart from the types, so that what only evaluates does not load them. */
export const recordSchemas = Object.fromEntries(
  Object.entries(kindDescriptions).map(([name, { schema }]) => [name, schema]),
  // Each name keeps its own schema, which `Object.entries` cannot say.
) as { readonly [K in keyof Descriptions]: Descriptions[K]['schema'] };
