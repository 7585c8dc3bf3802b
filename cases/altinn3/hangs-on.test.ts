import { evaluate, parseLocalDate } from '@risikobilde/core';
import { leaningOf, suppose } from '@risikobilde/core/argument';
import { expect, it } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const day = parseLocalDate('2026-11-24') ?? expect.fail('not a day');
const { assessment } = shippedCase('altinn3');
const world = shippedWorld();
const now = evaluate(assessment, world, day);
const isDown = (standing: string): boolean => standing === 'fallen' || standing === 'unsupported';
const standing = now.claims.filter((claim) => !isDown(claim.standing)).map(({ id }) => id);

/** The claims that are down when something falls, by evaluating the whole assessment anew. */
const downWithout = (ids: readonly string[]): ReadonlySet<string> => {
  const supposed = suppose(assessment, world, day, ids, { nb: 'Tenkt' });
  if ('unknown' in supposed) return expect.fail(`unknown: ${supposed.unknown.join(', ')}`);
  const { claims } = evaluate(supposed.assessment, supposed.world, day);
  return new Set(claims.flatMap((claim) => (isDown(claim.standing) ? [claim.id] : [])));
};

const facts = leaningOf(now, { order: 1 })?.facts ?? expect.fail('nothing to hang on');
const laws = [...new Set(facts.flatMap(({ type, ref }) => (type === 'source' ? [ref] : [])))].toSorted();

it('the conclusion hangs on more than one act, and each is looked at below', () => {
  expect(laws.length).toBeGreaterThan(3);
});

it.each(laws)('%s brings down, by the sets, what an evaluation without it says has fallen', (law) => {
  const down = downWithout([law]);
  const bySets = facts.filter(({ ref, type }) => ref === law && type === 'source').flatMap(({ brings }) => brings);
  expect([...new Set(bySets)].filter((id) => standing.includes(id)).toSorted()).toEqual(
    standing.filter((id) => down.has(id)).toSorted(),
  );
});
