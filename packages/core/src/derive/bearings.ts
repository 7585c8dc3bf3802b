import { type Message, message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { Bearing } from '../model/bearing.js';
import { keptWithin } from '../model/memoise.js';
import { isKnown } from './known-day.js';
import { asSentence, nameOf } from './names.js';

type Of = Bearing['of'];

const isOf = (judged: Of, asked: Of): boolean => {
  if ('technology' in asked) return 'technology' in judged && judged.technology === asked.technology;
  if ('source' in asked)
    return (
      'source' in judged &&
      judged.source === asked.source &&
      ('event' in asked
        ? 'event' in judged && judged.event === asked.event
        : 'passage' in judged && judged.passage === asked.passage)
    );
  return (
    'series' in judged &&
    judged.series === asked.series &&
    judged.edition === asked.edition &&
    // A judgement of the whole edition is one of each of its points.
    (judged.theme === undefined || judged.theme === asked.theme)
  );
};

const newestFirst = keptWithin((context: Context, premise: RecordOf<'premise'>): readonly Bearing[] =>
  (premise.bearings ?? [])
    .filter(({ on }) => isKnown(context, on))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
);

/** What somebody had judged by the day that this means for the premise; of several judgements the newest. */
export const judgedBearing = (context: Context, premise: RecordOf<'premise'>, of: Of): Bearing | undefined =>
  newestFirst(context, premise).find((bearing) => isOf(bearing.of, of));

/** What a judgement says of what does not speak against the premise, or weighs too little to; undefined where it does. */
export const bearingWords = (context: Context, bearing: Bearing): Message | undefined => {
  if (bearing.bears !== 'weakens')
    return message(`reason.bearing.${bearing.bears}`, judgedWords(context, bearing));
  return bearing.strength === 'slight'
    ? message('reason.bearing.slight', judgedWords(context, bearing))
    : undefined;
};

/** Why somebody judged it so, who, and when. */
export const judgedWords = (context: Context, { why, by, on }: Bearing) => ({
  why: asSentence(why),
  by: by === 'example' ? (message('reason.risk.theExample') as Sayable) : nameOf(context, by),
  on,
});

/** The editions of a series that somebody has judged for a premise, as a whole or in one of its themes: they have been read. */
export const judgedEditions = (context: Context, holder: string, series: string): readonly string[] => {
  const premise = context.record(holder);
  return premise?.kind === 'premise'
    ? newestFirst(context, premise).flatMap(({ of }) =>
        'series' in of && of.series === series ? [of.edition] : [],
      )
    : [];
};
