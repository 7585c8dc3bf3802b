import type { ValuePath } from './value-path.js';

/** A reference that a record makes, found by what its schema says of the field. */
export type Reference = {
  /**
   * What is referred to: a record of the assessment, an entry of the world data, an alternative of the assessment
   * record, an item of a catalogue (`catalogue:item`, or the item alone where the field has one catalogue), or a rule.
   */
  readonly to: 'record' | 'world' | 'alternative' | 'catalogueItem' | 'rule';
  readonly path: ValuePath;
  /** The kinds allowed there; `*` is any. For a catalogue item with a fixed catalogue, that catalogue's id. */
  readonly kinds: readonly string[];
  readonly id: string;
};

/** A text field that refers to something; its place is the names of the fields, `*` for each item of a list. */
export type TextReference = {
  readonly at: string;
  readonly to: Reference['to'];
  readonly kinds: readonly string[];
  /** Words that may stand there and are no reference. */
  readonly not?: readonly string[];
};

/** A field that refers to something, or that holds a ground. */
export type FieldReference = TextReference | { readonly at: string; readonly isGround: true };
