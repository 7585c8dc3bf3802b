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

/** What else is true of a field than its name and what stands in it. */
export type FieldRemarks = {
  /** Written in several lines. */
  readonly long?: true;
  /** A list of what was done or said on days: the fields of an item that hold its day. What is later is not there yet. */
  readonly dated?: readonly string[];
  /** A service that builds on a platform may word it otherwise: a text that moves neither standing nor risk. */
  readonly adaptable?: true;
  /** Moves neither standing nor risk of what leans on the record, though a service answers it with a record of its own. */
  readonly inert?: true;
  /** A level on this side of the scale that the assessment uses. */
  readonly scale?: 'likelihood' | 'consequence';
  /** A string that names an item of this catalogue where it has such an item. */
  readonly catalogue?: string;
  /** What a record is known by: a service that adapts a statement leaves it as it is. */
  readonly fixed?: true;
  /** A string that a reader may search for; texts are always searched. */
  readonly searchable?: true;
  /** Why no form shows it: it is written by the program, or as part of something else. */
  readonly notEdited?: string;
  /** Why the annex of the published document leaves it out. */
  readonly notPublished?: string;
};

/** One field of a record, or of an object in it. Label, help and words of values are messages under its place. */
export type Field = FieldRemarks & {
  readonly name: string;
  readonly value: FieldValue;
  /** A record without it is refused. */
  readonly required?: true;
  /** What it is when it is left out. */
  readonly default?: unknown;
  /** Whether there is a help text. */
  readonly help?: true;
  /** Whether what is added to the list has a name. */
  readonly item?: true;
};

/** One kind of record; its fields stand in `kindFields`, which whoever asks for less need not load. */
export type KindEntry = {
  readonly stored: string;
  /** What a record is called, in the names of its fields. */
  readonly title: string;
  readonly happened?: string;
  readonly answeredByOwners?: true;
  /** Whether a platform can offer it to the services that build on it. */
  readonly isStatement?: true;
};
