import { type Context, hasCome, hasPassed, wasKnown } from '../context.js';
import type { Kind } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { keeping, keptEach } from '../model/memoise.js';
import { Circle, createRecall } from '../model/recall.js';
import type { WorldKind } from '../world/world.js';
import { type Asked, contextOf } from './evaluate-by.js';

/** Asks of a context what is asked of it, and of the next one only what is another than it was. */
export const remembering = <Result>(
  ofContext: (context: Context) => () => Result,
): ((...asked: Asked) => Result) => {
  type Last = ReturnType<typeof createFollowing> & { readonly ask: () => Result; readonly first: number };
  const begun = (context: Context): Last => {
    const made = createFollowing(context);
    const ask = ofContext(made.context);
    return { ...made, ask, first: Infinity };
  };
  let last: Last | undefined;
  return (...asked) => {
    const context = contextOf(...asked);
    const now = last ?? begun(context);
    // What throws leaves nothing behind.
    last = undefined;
    now.follow(context);
    try {
      const result = now.ask();
      const size = now.size();
      // Results that nobody asks for any longer go when all is begun anew.
      if (size < 2 * now.first) last = { ...now, first: Math.min(now.first, size) };
      return result;
    } catch (error) {
      if (error instanceof Circle) return ofContext(context)();
      throw error;
    }
  };
};

/**
 * A context that follows an assessment from edit to edit and from day to day, and what is worked out of it with it: only what read something
 * that is other than it was is worked out anew.
 */
const createFollowing = (first: Context) => {
  let now = first;
  const { ask, keep, begin, size } = createRecall();
  const each = <Key, Result>(answer: (key: Key) => Result) => keptEach({ [keeping]: ask }, answer);
  const entriesOf = keptEach({}, (kind: WorldKind) => each((id: string) => now.world(kind, id)));
  const field = each((name: keyof Context) => now[name]);
  const answers = {
    [keeping]: keep,
    record: each((id: string) => now.record(id)),
    recordOfAnyDay: each((id: string) => now.recordOfAnyDay(id)),
    of: each((kind: Kind) => now.of(kind)),
    worldOf: each((kind: WorldKind) => now.worldOf(kind)),
    world: (kind: WorldKind, id: string) => entriesOf(kind)(id),
    hasCome: each((day: LocalDate) => hasCome(now, day)),
    hasPassed: each((day: LocalDate) => hasPassed(now, day)),
    wasKnown: each((day: LocalDate) => wasKnown(now, day)),
  };
  for (const name of fields) Object.defineProperty(answers, name, { get: () => field(name) });
  return {
    // Each of its parts answers as the context that it follows. They are none of its own: a copy of it, which would stay at one day, holds nothing.
    context: Object.create(answers) as Context,
    follow: (next: Context): void => {
      now = next;
      begin();
    },
    size,
  };
};

const fields = [
  'asOf',
  'knownAt',
  'head',
  'all',
  'ofAnyDay',
  'notGivenHere',
  'inheritance',
  'entries',
  'tolerance',
] as const satisfies readonly (keyof Context)[];
