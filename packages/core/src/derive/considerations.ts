import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { keptWithin, memoiseByObject } from '../model/memoise.js';
import { bearingWords, judgedBearing } from './bearings.js';
import { isKnown } from './known-day.js';

type Of = RecordOf<'consideration'>['of'];

/** The same for the same thing, whatever the order of its fields. */
const keyOf = (of: Of): string =>
  Object.entries(of)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

const keyOfRecorded = memoiseByObject(keyOf);

const none: readonly never[] = [];

const byRecord = memoiseByObject((context: Context) => {
  const found = new Map<string, RecordOf<'consideration'>[]>();
  for (const consideration of context.of('consideration'))
    if (isKnown(context, consideration.on))
      for (const about of new Set(consideration.about)) {
        const others = found.get(about);
        if (others) others.push(consideration);
        else found.set(about, [consideration]);
      }
  return found;
});

/** The considerations about a record that were made by the day, by id. */
export const considerationsAbout = keptWithin(
  (context: Context, about: string): readonly RecordOf<'consideration'>[] =>
    byRecord(context).get(about) ?? none,
);

/** Those of that thing, newest first. */
const considerationsOf = (context: Context, about: string, of: Of): readonly RecordOf<'consideration'>[] => {
  const all = considerationsAbout(context, about);
  if (all.length === 0) return all;
  const key = keyOf(of);
  return all
    .filter((c) => keyOfRecorded(c.of) === key)
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
};

/**
 * The newest consideration, as a reason: that somebody looked at it and what they said; undefined when nobody did. A
 * "confirmed unchanged" closes a challenge.
 */
export const isConsidered = (context: Context, about: string, of: Of): Message | undefined => {
  const [newest] = considerationsOf(context, about, of);
  if (!newest) return judgedFor(context, about, of);
  return message('reason.considered', { on: newest.on, because: newest.because });
};

// Whoever has judged what it means for a premise has looked at it: what supports the premise does not challenge it.
const judgedFor = (context: Context, about: string, of: Of): Message | undefined => {
  if (!('series' in of || 'source' in of || 'technology' in of)) return undefined;
  const premise = context.record(about);
  const bearing = premise?.kind === 'premise' ? judgedBearing(context, premise, of) : undefined;
  return bearing && bearingWords(context, bearing);
};
