import { isText, type Text } from '@risikobilde/words/message';
import { kindCatalogue } from './kind-catalogue.js';

/** The one field that records of a kind are called by; several fields make the name of the other kinds. */
const namedBy: ReadonlyMap<string, string> = new Map(
  Object.entries(kindCatalogue).flatMap(([kind, { title }]) => {
    const [, field] = /^\{(\w+)\}$/.exec(title) ?? [];
    return field === undefined ? [] : [[kind, field] as const];
  }),
);

/** What a record calls itself; nothing where its name is made of what it connects. */
export const ownName = (record: { readonly kind: string }): Text | undefined => {
  const field = namedBy.get(record.kind);
  // A record is read here by the name that its catalogue gives.
  const held = field && (record as Readonly<Record<string, unknown>>)[field];
  return isText(held) ? held : undefined;
};
