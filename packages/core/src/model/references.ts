import type { WorldEntry } from '../world/world.js';
import type { AssessmentRecord } from './assessment.js';
import { isObject } from './is-object.js';
import { referenceFields } from './reference-fields.js';
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
type TextReference = {
  readonly at: string;
  readonly to: Reference['to'];
  readonly kinds: readonly string[];
  /** Words that may stand there and are no reference. */
  readonly not?: readonly string[];
};

/** A field that refers to something, or that holds a ground. */
export type FieldReference = TextReference | { readonly at: string; readonly isGround: true };

/** Every reference that a record of the assessment or an entry of the world data makes, in the order of its fields. */
export const referencesOf = (record: AssessmentRecord | WorldEntry): readonly Reference[] => {
  const found: Reference[] = [];
  walk(placesOf(record.kind), record, [], found);
  return found;
};

/** The places of one kind's references as a tree, so that a record is walked once. */
type Places = {
  readonly references: TextReference[];
  readonly below: Map<string, Places>;
  isGround: boolean;
};

const walk = (places: Places, value: unknown, path: ValuePath, found: Reference[]): void => {
  if (typeof value === 'string')
    for (const { to, kinds, not } of places.references)
      if (!not?.includes(value)) found.push({ to, path, kinds, id: value });
  if (places.isGround) walk(placesOf('Ground'), value, path, found);
  for (const [step, next] of places.below) {
    if (step !== '*') {
      if (isObject(value) && Object.hasOwn(value, step)) walk(next, value[step], [...path, step], found);
    } else if (Array.isArray(value))
      value.forEach((item, index) => walk(next, item, [...path, index], found));
    else if (isObject(value))
      for (const [name, item] of Object.entries(value)) walk(next, item, [...path, name], found);
  }
};

const noPlaces = (): Places => ({ references: [], below: new Map(), isGround: false });

const trees = new Map<string, Places>();

const placesOf = (kind: string): Places => {
  const known = trees.get(kind);
  if (known) return known;
  const tree = noPlaces();
  trees.set(kind, tree);
  for (const field of referenceFields[kind] ?? []) {
    const end = field.at.split('.').reduce((places, step) => {
      const next = places.below.get(step) ?? noPlaces();
      places.below.set(step, next);
      return next;
    }, tree);
    if ('isGround' in field) end.isGround = true;
    else end.references.push(field);
  }
  return tree;
};
