import { describe, expect, test } from 'vitest';
import { finalRefusals } from '../evaluate/final-refusals.js';
import { recordRules } from '../rules/index.js';
import { basisRow } from '../testing/basis-row.js';
import { edition, entry, evaluationOf, record, text } from '../testing/fixtures.js';
import { en, nb, nn } from '../testing/text-in-language.js';
import { dutyRules } from './open-duties.js';

type Records = Parameters<typeof evaluationOf>[0];
type Entries = Parameters<typeof evaluationOf>[1];

const said = text('Rutine 4.2');
const head = record('assessment', {
  breaches: { toAuthority: said, toPersons: said, fromProcessors: said },
});
const lawful = record('claim', {
  id: 'lawful',
  section: 'conclusion',
  grounds: { noFindings: { rule: 'processor-without-written-agreement' } },
});
const base: Records = [
  head,
  record('party', { id: 'operator' }),
  record('section', { id: 'conclusion', slug: 'conclusion', role: 'conclusion' }),
  lawful,
];
const on = (records: Records, entries: Entries = []) => {
  const given = new Set(records.map(({ id }) => id));
  return evaluationOf([...base.filter(({ id }) => !given.has(id)), ...records], entries);
};
const ruleOf = (id: string): string => id.slice(0, id.indexOf('@'));

const art28 = entry('catalogue', { id: 'art-28', items: [{ id: 'a', text: text('Instrukser') }] });
const agreement = record('engagement');
const provider = record('party', { id: 'provider' });
const rights = entry('rightsByBasis', { rows: [basisRow('13', { a: 'exists' })] });
const onConsent = (consent: object = { voluntary: said, withdrawal: said }) =>
  record('activity', { purposes: [{ text: text('F'), bases: [{ article: '6(1)(a)' }] }], consent });
const consultation = (fields: object = {}) =>
  record('consultation', { sent: '2024-05-01', received: '2024-05-02', ...fields });
const advice = (fields: object = {}) =>
  record('advice', { adviser: 'processor', on: '2024-01-10', followed: undefined, ...fields });
const list = entry('subprocessors', {
  id: 'list',
  editions: [
    edition('1', '2023-01-01', { complete: true, entries: [] }),
    edition('2', '2024-03-01', { complete: true, entries: [] }),
  ],
});

describe('what the law asks and nobody has answered leaves a conclusion undecided', () => {
  test.each<[string, string, Records, Entries]>([
    ['who reports a breach', 'breach-readiness-missing', [record('assessment')], []],
    [
      'how the processors report one, now that there are some',
      'breach-readiness-missing',
      [
        record('assessment', { breaches: { toAuthority: said, toPersons: said } }),
        onConsent(),
        agreement,
        provider,
      ],
      [],
    ],
    [
      'a breach, with a word that only keeps the place',
      'breach-readiness-missing',
      [
        record('assessment', {
          breaches: { toAuthority: text('TODO'), toPersons: said, fromProcessors: said },
        }),
      ],
      [],
    ],
    ['the points of article 28', 'art-28-unassessed', [onConsent(), agreement, provider], [art28]],
    ['a right', 'right-unanswered', [onConsent()], [rights]],
    [
      'a right, with a word that only keeps the place',
      'right-answered-with-placeholder',
      [onConsent(), record('right', { article: '13', how: text('TODO') })],
      [rights],
    ],
    [
      'the officer of an authority',
      'dpo-not-designated',
      [record('party', { id: 'operator', type: 'authority' }), onConsent()],
      [],
    ],
    ['how consent is withdrawn', 'consent-conditions-unanswered', [onConsent({})], []],
    ['advice that was given', 'advice-unanswered', [advice()], []],
    ['a doubt', 'doubt-unanswered', [record('doubt', { against: 'lawful' })], []],
    ['a consultation that is under way', 'consultation-outcome', [consultation()], []],
    [
      'an answer of the authority that nobody has recorded',
      'consultation-outcome',
      [consultation({ answered: '2024-05-20' })],
      [],
    ],
    [
      'a new list of sub-processors',
      'subprocessor-notice-missing',
      [
        onConsent(),
        record('engagement', {
          subprocessors: { authorisation: 'general', list: 'list', edition: '1' },
        }),
        provider,
      ],
      [list],
    ],
  ])('%s', (_, rule, records, entries) => {
    const evaluation = on(records, entries);
    const { conclusion, findings } = evaluation;
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(conclusion.standing).toBe('notDecided');
    expect(conclusion.openDuties?.map(ruleOf)).toContain(rule);
    // What keeps it from being decided also keeps it from being given out.
    const refused = finalRefusals(evaluation).map(({ finding }) => finding.id);
    expect(refused).toEqual(expect.arrayContaining([...(conclusion.openDuties ?? [])]));
    for (const say of [nb, nn, en])
      expect(say(conclusion.summary)).not.toMatch(/^(Konklusjonen står|The conclusion stands)|\{|undefined/);
  });
});

const unbound = record('engagement', { contract: { title: text('Avtale'), inWriting: false } });

test.each<[string, Records, string, readonly string[] | undefined]>([
  ['nothing is open', [], 'stands', undefined],
  ['the advice is answered', [advice({ followed: 'yes' })], 'stands', undefined],
  [
    'the doubt is answered with reasons',
    [
      record('doubt', { against: 'lawful' }),
      record('decision', {
        type: 'finding',
        finding: 'doubt-unanswered@doubt',
        on: '2024-01-10',
        by: text('Direktøren'),
        why: text('Avtalen er inngått og ligger i arkivet.'),
      }),
    ],
    'standsWithChallenges',
    undefined,
  ],
  [
    'no answer by a decision: the law asks for what nobody can decide away',
    [
      record('assessment'),
      record('decision', {
        type: 'finding',
        finding: 'breach-readiness-missing@assessment#toAuthority',
        on: '2024-01-10',
        by: text('Direktøren'),
        why: text('Avviksrutinen er kjent av alle i virksomheten.'),
      }),
    ],
    'notDecided',
    ['breach-readiness-missing', 'breach-readiness-missing'],
  ],
  [
    'the authority has raised no objection',
    [consultation({ answered: '2024-05-20', outcome: 'noObjection' })],
    'stands',
    undefined,
  ],
  [
    'a consultation that is only prepared',
    [consultation({ sent: undefined, received: undefined })],
    'stands',
    undefined,
  ],
  [
    'a claim that carries is challenged besides',
    [
      advice(),
      record('measure', { id: 'planned', states: [{ from: '2020-01-01', state: 'planned' }] }),
      record('claim', { id: 'wobbling', section: 'conclusion', grounds: { measure: 'planned' } }),
    ],
    'notDecided',
    ['advice-unanswered'],
  ],
  [
    'a claim of what is lawful has nothing to stand on besides: that is known',
    [advice(), record('claim', { id: 'empty', section: 'conclusion', grounds: { right: 'no-such' } })],
    'doesNotStand',
    undefined,
  ],
  [
    'there is an error of law besides: that is known',
    [advice(), onConsent(), unbound, provider],
    'doesNotStand',
    undefined,
  ],
  [
    'no claim says that anything is lawful: no answer would decide it',
    [advice(), { ...lawful, grounds: { all: [{ measure: 'done' }] } }, record('measure', { id: 'done' })],
    'notDecided',
    undefined,
  ],
])('the conclusion when %s', (_, records, standing, open) => {
  const { conclusion } = on(records);
  expect([conclusion.standing, conclusion.openDuties?.map(ruleOf)]).toEqual([standing, open]);
});

test('it says what is asked first, and what would answer it', () => {
  expect(nb(on([record('assessment')]).conclusion.summary)).toMatch(
    /^Konklusjonen er ikke avgjort\. 2 krav i loven er ikke besvart\. Det første er dette: Vurderingen sier ikke .+ Beskriv ansvaret, varslingsveien og fristene\.$/,
  );
  expect(nb(on([advice()]).conclusion.summary)).toMatch(
    /^Konklusjonen er ikke avgjort\. Ett krav i loven er ikke besvart\. /,
  );
});

test('every duty is found by a rule that looks at records', () => {
  const ids = new Set(recordRules.map(({ id }) => id));
  expect([...dutyRules].filter((rule) => !ids.has(rule))).toEqual([]);
});
