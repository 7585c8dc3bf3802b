import { recordSchemas, wantedIn, worldSchemas } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** The errors that the checks of a schema, and of all that is in it, have of their own. */
const ownErrorsIn = (from: unknown): ReadonlySet<string> => {
  const errors = new Set<string>();
  const seen = new Set<unknown>();
  const left: unknown[] = [from];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    const def = '_zod' in one ? (one as z.core.$ZodType)._zod.def : undefined;
    if (def === undefined) {
      left.push(...Object.values(one));
      continue;
    }
    const said = def.error?.({ code: 'custom', input: undefined } as never);
    if (typeof said === 'string') errors.add(said);
    if (one instanceof z.ZodLazy) left.push(one.unwrap());
    left.push(...Object.values(def), 'shape' in def ? def.shape : undefined);
  }
  return errors;
};

it('what a check of a field wants is said by a key of the words, never in the English of the schema alone', () => {
  const errors = [...ownErrorsIn(recordSchemas), ...ownErrorsIn(worldSchemas)];
  expect(errors.length).toBeGreaterThan(10);
  expect(errors.filter((error) => !error.startsWith('problem.form.'))).toEqual([]);
});

it.each([
  [z.string(), 1, 'en tekst'],
  [z.int(), 1.5, 'et heltall'],
  [z.enum(['a', 'b']), 'c', 'en av a, b'],
  [z.string().min(3), 'a', 'minst 3 tegn'],
  [z.array(z.string()).max(1), ['a', 'b'], 'høyst 1 punkt'],
  [z.number().max(4), 5, 'høyst 4'],
  [z.number().multipleOf(5), 3, 'et tall som 5 går opp i'],
  [z.url(), 'x', 'en adresse som https://example.no/'],
  [z.strictObject({}), { a: 1 }, 'bare felt som finnes'],
  [z.union([z.string(), z.number()]), true, 'en av formene som er lov her'],
  [z.record(z.string().max(1), z.string()), { ab: 'c' }, 'et navn som er lov her'],
  [
    z.string().refine(() => false, { error: 'as somebody says it' }),
    'x',
    'på engelsk: «as somebody says it»',
  ],
])('an issue is said in the words of the reader: %#', (schema, value, nb) => {
  const [issue] = z.safeParse(schema, value).error?.issues ?? [];
  expect(issue && say(wantedIn(issue), 'nb')).toBe(nb);
});
