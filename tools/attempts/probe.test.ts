import { wordsOf } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { shippedWorld } from '../shipped.js';
import { allowed } from './allowed.js';
import { attemptsAtGates } from './attempts-at-gates.js';
import { attemptsAtLaw } from './attempts-at-law.js';
import { ownAttempts } from './own-attempts.js';
import { filesOfAllowed, filesOfAttempt, refusalsOf } from './decide.js';
const show = (name: string, stops: string, r: ReturnType<typeof refusalsOf>) => console.log(`## ${name} [${stops}]\n` + r.map(({reason,finding})=>`   ${finding.rule===stops?'*':' '} ${reason} ${finding.id} ${wordsOf.nb.say(finding.message)} -> ${finding.fix ? wordsOf.nb.say(finding.fix):'(none)'}`).join('\n'));
it.each(allowed.map(a=>[a.is,a] as const))('ALLOWED %s', (_, a) => {
  const r = refusalsOf(filesOfAllowed(a, shippedWorld()), shippedWorld());
  show('ALLOWED ' + a.is, '', r);
  expect(r.map(x=>x.finding.id)).toEqual([]);
});
it.each([...attemptsAtLaw,...attemptsAtGates,...ownAttempts].map(a=>[a.tries,a] as const))('%s', (_, a) => {
  const r = refusalsOf(filesOfAttempt(a, shippedWorld()), shippedWorld());
  show(a.tries, a.stops, r);
  expect(r.map(x=>x.finding.rule)).toContain(a.stops);
  for (const {finding} of r) expect(finding.fix, finding.id).toBeDefined();
});
