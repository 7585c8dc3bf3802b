import type { Reference } from '../model/field-reference.js';

/** What stands in a field, as far as a form, a page or a search needs to know it. */
export type FieldValue =
  /** `text`: in several languages; `string`: the same in all; `free`: what another record decides. */
  | { readonly type: 'text' | 'string' | 'date' | 'yesNo' | 'range' | 'country' | 'url' | 'free' }
  | { readonly type: 'number'; readonly whole?: true; readonly least?: number; readonly most?: number }
  /** The id of a finding, which is made of the ids of records. */
  | { readonly type: 'finding' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'reference'; readonly to: Reference['to']; readonly kinds: readonly string[] }
  | { readonly type: 'list'; readonly of: FieldValue; readonly least?: number }
  | { readonly type: 'object'; readonly fields: readonly Field[] }
  /** An object that several fields hold, under a name of its own. */
  | { readonly type: 'part'; readonly part: string }
  | { readonly type: 'union'; readonly forms: readonly FieldValue[] };

/** One field of a record, or of an object in it. Label, help and words of values are messages under its place. */
export type Field = {
  readonly name: string;
  readonly value: FieldValue;
  /** A record without it is refused. */
  readonly required?: true;
  /** What it is when it is left out. */
  readonly default?: unknown;
  readonly help?: true;
  readonly long?: true;
  readonly dated?: readonly string[];
  readonly adaptable?: true;
  readonly inert?: true;
  readonly scale?: 'likelihood' | 'consequence';
  readonly catalogue?: string;
  readonly fixed?: true;
  readonly searchable?: true;
  readonly notEdited?: string;
  readonly notPublished?: string;
};

/** One kind of record. */
export type KindEntry = {
  readonly stored: string;
  /** What a record is called, in the names of its fields. */
  readonly title: string;
  readonly happened?: string;
  readonly answeredByOwners?: true;
  /** Whether a platform can offer it to the services that build on it. */
  readonly isStatement?: true;
  /** Its own fields; those of every record are the part `record`. */
  readonly fields: readonly Field[];
};
