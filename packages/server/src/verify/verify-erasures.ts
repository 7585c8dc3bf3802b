import {
  type EditEvent,
  isErased,
  mapTexts,
  pointerOf,
  sealedFields,
  sealsIn,
  type TextPlace,
} from '@risikobilde/core';
import { erasedAt } from '../erasure/marker.js';
import { erasedInEvent } from '../erasure/redact.js';
import { type CommentEvent, sealedCommentFields } from '../store/comment-events.js';

/** What the erasures of a chain say: for each event the places of what was erased from it, and the day. */
export type ToldErased = ReadonlyMap<number, ReadonlyMap<string, string>>;

type Telling = {
  readonly number: number;
  readonly when: string;
  readonly texts: readonly { readonly events: readonly number[]; readonly at: readonly string[] }[];
};

/** Reads what erasures say. One says nothing of itself, nor of what comes after it. */
export const erasuresIn = (erasures: readonly Telling[]): ToldErased => {
  const told = new Map<number, Map<string, string>>();
  for (const { number, when, texts } of erasures)
    for (const { events, at } of texts)
      for (const one of events.filter((before) => before < number)) {
        const places = told.get(one) ?? new Map<string, string>();
        // What is gone cannot be erased again.
        for (const place of at) if (!places.has(place)) places.set(place, when.slice(0, 10));
        told.set(one, places);
      }
  return told;
};

/** Whether exactly what an erasure tells of is gone from an event, and nothing else stands in its place than that it is. */
const isAsTold = (
  value: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  salts: string | null,
  told: ReadonlyMap<string, string> | undefined,
  marker: (place: TextPlace, day: string) => string,
): boolean => {
  if (told === undefined && (salts === null || !/"[0-9a-f]{64}"/.test(salts))) return true;
  const seals = salts === null ? [] : sealsIn(salts);
  let count = 0;
  let isTrue = true;
  mapTexts(value, fields, (text, place, index) => {
    const day = told?.get(pointerOf(place));
    const isGone = isErased(seals[index] ?? '');
    if (isGone) count += 1;
    if (isGone !== (day !== undefined) || (day !== undefined && text !== marker(place, day))) isTrue = false;
    return text;
  });
  return isTrue && count === (told?.size ?? 0);
};

export const isErasedAsTold = (event: EditEvent, salts: string | null, told: ToldErased): boolean =>
  isAsTold(event, sealedFields, salts, told.get(event.revision), (place, day) =>
    erasedInEvent(event, place, day),
  );

export const isCommentErasedAsTold = (event: CommentEvent, salts: string, told: ToldErased): boolean =>
  isAsTold(event, sealedCommentFields, salts, told.get(event.number), erasedAt);
