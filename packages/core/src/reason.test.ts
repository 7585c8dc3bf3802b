import { message, type Sayable } from '@risikobilde/words/message';
import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { plain, reasonOf, reasonSaid } from './reason.js';

const found: Sayable = { nb: 'Unntaket viser ikke til en bokstav.' };
const title = { nb: 'Tiltaket' };

test.each([
  ['finding', message('reason.error.label'), found, 'Unntaket viser ikke til en bokstav.'],
  ['finding', found, { nb: 'Oppgi bokstaven.' }, 'Unntaket viser ikke til en bokstav.'],
  ['flaw', message('reason.flaw.label.circular'), found, 'Unntaket viser ikke til en bokstav.'],
  ['comparison', title, { nb: 'Risikoen er høyere.' }, 'Risikoen er høyere.'],
  ['measure', title, message('reason.measure.partly'), 'Tiltaket: Er bare delvis gjennomført.'],
] as const)(
  'a reason of the type %s is said as what is wrong, not as that something is',
  (type, label, reason, said) => {
    expect(wordsOf.nb.say(reasonSaid(reasonOf({ ref: 'r', type, label, reason, standing: 'fallen' })))).toBe(
      said,
    );
  },
);

test.each([
  [[], 'Regelen «x»: Finnes ikke blant reglene et grunnlag kan bygge på.'],
  [['found'], 'Finnes ikke blant reglene et grunnlag kan bygge på.'],
] as const)('a rule that found %j is named only where it found nothing to say', (refs, said) => {
  const children = refs.map((ref) =>
    reasonOf({ ref, type: 'finding', label: plain(ref), reason: plain(ref), standing: 'fallen' }),
  );
  const rule = reasonOf({
    ref: 'rule:x',
    type: 'rule',
    label: message('reason.rule.unknown', { rule: 'x' }),
    reason: message('reason.rule.notLeanable'),
    standing: 'unsupported',
    children,
  });
  expect(wordsOf.nb.say(reasonSaid(rule))).toBe(said);
});
