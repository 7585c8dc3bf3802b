import { expect, test } from 'vitest';
import type { Ground } from '../model/grounds.js';
import { entry, evaluationOf, event, record } from '../testing/fixtures.js';

const law = entry('source', { id: 'law', events: [event('2020-01-01', 'inForce')] });
const standingOf = (nb: string, grounds: Ground, ...others: Parameters<typeof evaluationOf>[0]) =>
  evaluationOf([record('section'), record('claim', { text: { nb }, grounds }), ...others], [law]).claims.find(
    ({ id }) => id === 'claim',
  );
const sentence = record('premise', { id: 'sentence', restsOn: [] });
const onSource = record('premise', { id: 'on-source', restsOn: [{ source: 'law' }] });

test.each<[string, string, Ground]>([
  ['of a transfer, on a sentence', 'Det skjer ingen overføring utenfor EØS.', { premise: 'sentence' }],
  ['of a place, on a sentence', 'Opplysningene lagres bare i Norge.', { all: [{ premise: 'sentence' }] }],
  ['of a basis, on a source', 'Kommunen har behandlingsgrunnlag.', { source: 'law' }],
  ['of a basis, on a premise on a source', 'Behandlingen har hjemmel i lov.', { premise: 'on-source' }],
  [
    'of rights, on a chapter',
    'De registrerte får rettighetene sine.',
    { all: [{ section: 'section' }, { source: 'law' }] },
  ],
  ['of processors, on a claim on a sentence', 'Leverandørene er bundet av avtale.', { claim: 'other' }],
])('a claim %s has nothing to stand on', (_, nb, grounds) => {
  const other = record('claim', { id: 'other', grounds: { premise: 'sentence' } });
  const claim = standingOf(nb, grounds, sentence, onSource, other);
  expect([claim?.standing, claim?.legality]).toEqual(['unsupported', undefined]);
  expect(claim?.because.map(({ ref }) => ref)).toContain('claim#onWords');
});

test('a claim about law, and one that leans on the records beside the source, are not told so', () => {
  expect(standingOf('Loven krever en vurdering.', { source: 'law' })?.standing).toBe('supported');
  const rule: Ground = { noFindings: { rule: 'transfer-without-ground' } };
  const both = standingOf('Det skjer ingen overføring utenfor EØS.', { all: [rule, { source: 'law' }] });
  expect([both?.standing, both?.legality]).toEqual(['supported', ['transfers']]);
});
