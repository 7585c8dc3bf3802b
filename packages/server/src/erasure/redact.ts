import {
  canonicalJson,
  countTexts,
  digestOf,
  type EditEvent,
  type Erasure,
  isErased,
  mapTexts,
  pointerOf,
  sealedFields,
  sealedHash,
  sealsIn,
  type TextPlace,
} from '@risikobilde/core';
import { newSalts } from '../base/salts.js';
import { sha256 } from '../base/sha256.js';
import { type CommentEvent, sealedCommentFields } from '../store/comment-events.js';
import { erasedAt } from './marker.js';
import { pathInRecord } from './erasure-scope.js';

/** An event as it is stored after an erasure. */
export type RedactedEvent<Event> = {
  readonly event: Event;
  readonly body: string;
  readonly salts: string;
  /** The places of what was erased. */
  readonly at: readonly string[];
  /** The hash by which it is known from now on, where it was stored without salts. */
  readonly resealed?: string;
};

type IsWanted = (place: TextPlace, text: string) => boolean;

/** An edit without the texts wanted; undefined when it holds none of them. */
export const redactEvent = (
  event: EditEvent,
  salts: string | null,
  day: string,
  isWanted: IsWanted,
): RedactedEvent<EditEvent> | undefined => {
  const found = redact(event, sealedFields, salts, isWanted, (place) => erasedInEvent(event, place, day));
  if (found === undefined) return undefined;
  // Only texts were changed.
  const redacted = { ...found, event: found.value as EditEvent };
  if (salts !== null) return redacted;
  const resealed = sealedHash(redacted.event, sealedFields, sealsIn(redacted.salts), sha256);
  return { ...redacted, ...(resealed !== undefined && { resealed }) };
};

/** What stands in the place of a text that was erased from an edit. */
export const erasedInEvent = (event: EditEvent, place: TextPlace, day: string): string => {
  const at = pathInRecord(event, place);
  return erasedAt(at === undefined ? place : ['changes', ...at.path], day);
};

export const redactCommentEvent = (
  event: CommentEvent,
  salts: string,
  day: string,
  isWanted: IsWanted,
): RedactedEvent<CommentEvent> | undefined => {
  const found = redact(event, sealedCommentFields, salts, isWanted, (place) => erasedAt(place, day));
  return found && { ...found, event: found.value as CommentEvent };
};

const redact = (
  event: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  salts: string | null,
  isWanted: IsWanted,
  marker: (place: TextPlace) => string,
) => {
  const seals = [...(salts === null ? newSalts(countTexts(event, fields)) : sealsIn(salts))];
  const at: string[] = [];
  const value = mapTexts(event, fields, (text, place, index) => {
    const seal = seals[index] ?? '';
    if (isErased(seal) || !isWanted(place, text)) return text;
    seals[index] = digestOf(seal, text, sha256);
    at.push(pointerOf(place));
    return marker(place);
  });
  return at.length === 0
    ? undefined
    : { value, body: canonicalJson(value), salts: JSON.stringify(seals), at };
};

/** What an erasure says of the events that it took texts from: those with the same places together. */
export const textsErased = (
  redacted: readonly (readonly [number: number, redacted: Pick<RedactedEvent<unknown>, 'at'>])[],
): Erasure['texts'] => {
  const byPlaces = new Map<string, { readonly events: number[]; readonly at: readonly string[] }>();
  for (const [number, { at }] of redacted) {
    const name = at.join(' ');
    const group = byPlaces.get(name) ?? { events: [], at };
    group.events.push(number);
    byPlaces.set(name, group);
  }
  return [...byPlaces.values()];
};
