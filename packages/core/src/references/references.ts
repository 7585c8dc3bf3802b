import type { WorldEntry } from '../world/world.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Reference, TextReference } from '../model/field-reference.js';
import { isObject } from '../model/is-object.js';
import { referenceFields } from './reference-fields.js';
import type { ValuePath } from '../model/value-path.js';

/** Every reference that a record of the assessment or an entry of the world data makes, in the order of its fields. */
export const referencesOf = (record: AssessmentRecord | WorldEntry): readonly Reference[] => {
  const found: Reference[] = [];
  walk(placesOf(record.kind), record, [], found);
  return found;
};

/** Places of one kind's references as a prefix tree, so that a record is walked once. */
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
