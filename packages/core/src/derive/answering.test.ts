import { expect, test } from 'vitest';
import { finalRefusals } from '../evaluate/final-refusals.js';
import { isOfLaw } from '../model/answers.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { recordRules } from '../rules/index.js';
import { answerSentences } from '../standing/answer-sentences.js';
import { headlineOf } from '../standing/headline.js';
import { basisRow } from '../testing/basis-row.js';
import { entry, evaluationOf, record, text } from '../testing/fixtures.js';
import { nb } from '../testing/text-in-language.js';

const lawful = [{ text: text('Behandle søknader'), bases: [{ article: '6(1)(a)' as const }] }];
const activity = record('activity', { purposes: lawful });
const operator = record('party', { id: 'operator', type: 'authority' });
const provider = record('party', { id: 'provider' });
const importer = record('party', { id: 'importer', country: 'CN' });
const toChina = record('transfer', { country: 'CN', mode: 'storage' });
const conclusion = [
  record('section', { id: 'conclusion', role: 'conclusion' }),
  record('measure', { id: 'done', owner: text('Eier') }),
  record('claim', {
    id: 'carries',
    section: 'conclusion',
    essential: true,
    grounds: { all: [{ measure: 'done' }, { noFindings: { rule: 'activity-without-legal-basis' } }] },
  }),
  record('advice', { adviser: 'dpo', followed: 'yes' }),
];
const data = (fields: object) =>
  record('activity', {
    purposes: lawful,
    data: [{ text: text('Helse'), retention: text('Ett år'), ...fields }],
  });
const engagement = (fields: object = {}) => record('engagement', fields);
const right = (fields: object) => record('right', { article: '21', ...fields } as never);
const withWorld = [
  entry('rightsByBasis', {
    rows: [basisRow('14', { a: 'exists' }, ['14(5)']), basisRow('21', { a: 'exists' })],
  }),
];

const decided = (finding: string, fields: object = {}) =>
  record('decision', {
    id: `answer-${finding.length}`,
    type: 'finding',
    finding,
    by: text('Direktøren'),
    why: text('Vi godtar det'),
    on: '2024-01-10',
    ...fields,
  });

/** What becomes of an assessment in which every error is answered so. */
const answeredWith = (records: readonly AssessmentRecord[], fields: object = {}, asOf = '2024-06-01') => {
  const all = [operator, provider, importer, ...conclusion, ...records];
  const before = evaluationOf(all, withWorld, asOf);
  const errors = before.findings.filter(({ severity }) => severity === 'error');
  const decisions = errors.map(({ id }, i) => ({ ...decided(id, fields), id: `answer-${i}` }));
  return { all: [...all, ...decisions], ...evaluationOf([...all, ...decisions], withWorld, asOf) };
};

test.each([
  ['all data in China without a transfer ground', 'transfer-without-ground', [activity, toChina]],
  [
    'no legal basis',
    'activity-without-legal-basis',
    [record('activity', { purposes: [{ text: text('Formål'), bases: [] }] })],
  ],
  ['no purpose', 'activity-without-legal-basis', [record('activity')]],
  [
    'processing begun during the consultation',
    'processing-before-consultation',
    [
      record('activity', { purposes: lawful }),
      record('consultation', { received: '2024-05-04', begins: '2024-05-20' }),
    ],
  ],
  [
    'health data without an exception of article 9',
    'special-data-without-art9-basis',
    [data({ class: 'special' })],
  ],
  ['criminal data without a basis', 'criminal-data-without-basis', [data({ class: 'criminal' })]],
  [
    'a processor without a written agreement',
    'processor-without-written-agreement',
    [activity, engagement({ contract: { title: text('Avtale'), inWriting: false } })],
  ],
  [
    'a task in the public interest without national law',
    'basis-without-national-law',
    [record('activity', { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }] })],
  ],
  [
    'an authority on legitimate interests',
    'legitimate-interests-by-authority',
    [record('activity', { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(f)' }] }] })],
  ],
  [
    'two controllers without an arrangement',
    'joint-without-arrangement',
    [
      record('activity', {
        purposes: lawful,
        decides: [
          { party: 'operator', what: ['purpose'] },
          { party: 'provider', what: ['purpose', 'essentialMeans'] },
        ],
      }),
    ],
  ],
  [
    'nobody decides the purpose',
    'controller-undetermined',
    [record('activity', { purposes: lawful, decides: [] })],
  ],
  [
    'a place outside the EEA without a transfer',
    'place-outside-eea-without-transfer',
    [activity, engagement({ places: [{ country: 'IN', what: 'access' }] })],
  ],
  [
    'a derogation that an authority may not rely on',
    'derogation-not-for-public-authority',
    [
      record('activity', { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }] }),
      record('transfer', { country: 'CN', grounds: [{ article: '49(1)(a)' }] }),
    ],
  ],
  [
    'article 14(5) without its letter',
    'exception-letter-missing',
    [
      activity,
      right({
        article: '14',
        says: 'doesNotExist',
        exceptions: [{ provision: '14(5)', why: text('Fordi') }],
      }),
    ],
  ],
  ['the right to object denied', 'right-denied-that-exists', [activity, right({ says: 'doesNotExist' })]],
] as const)('«Vi godtar det» releases nothing: %s', (_, rule, records) => {
  for (const why of ['Vi godtar det', 'Haster', 'Vurdert av ledelsen, og ulempen for brukerne er liten.']) {
    const { findings, conclusion: concluded } = answeredWith(records, {
      why: text(why),
    });
    const found = findings.filter((finding) => finding.rule === rule && finding.severity === 'error');
    expect(
      found.map(({ answeredBy }) => answeredBy),
      rule,
    ).toEqual(found.map(() => undefined));
    expect(found.length, rule).toBeGreaterThan(0);
    expect(found.every(({ notAnsweredBy }) => notAnsweredBy?.length === 1)).toBe(true);
    expect(finalRefusals({ findings }).map(({ finding }) => finding.rule)).toContain(rule);
    expect(concluded.standing).toBe('doesNotStand');
    expect(nb(concluded.summary)).toMatch(/^Konklusjonen kan ikke stå\. /);
    expect(nb(headlineOf(concluded))).toMatch(/^Konklusjonen kan ikke stå\. /);
  }
});

test('the first sentence names the transfer and the country', () => {
  const { conclusion: concluded } = evaluationOf([
    operator,
    provider,
    importer,
    ...conclusion,
    activity,
    toChina,
  ]);
  expect(nb(concluded.summary)).toMatch(
    /^Konklusjonen kan ikke stå\. Opplysninger overføres til Kina uten overføringsgrunnlag\./,
  );
});

test('a conclusion stands over nothing unlawful, and is not brought down by lesser things', () => {
  const consent = { voluntary: text('Kan si nei uten ulempe'), withdrawal: text('På siden') };
  const { conclusion: concluded } = evaluationOf([
    record('assessment', { breaches: { toAuthority: text('Rutine 4'), toPersons: text('Rutine 4') } }),
    { ...operator, dpo: text('personvernombud') },
    ...conclusion,
    { ...activity, consent },
  ]);
  expect([concluded.standing, concluded.errorsOfLaw]).toEqual(['stands', undefined]);
});

const permission = {
  kind: 'permission',
  by: text('Datatilsynet'),
  on: '2024-01-05',
  place: 'sak 24/00001',
  cite: { title: 'Tillatelse' },
} as const;

test.each([
  ['a permission that is named, dated and can be read', { act: permission }, true],
  ['a permission that is to come', { act: { ...permission, on: '2024-07-01' } }, false],
  ['a permission that nobody gave', { act: { ...permission, by: text('...') } }, false],
  ['a permission in no case', { act: { ...permission, place: 'tbd' } }, false],
  ['a permission that cannot be read anywhere', { act: { ...permission, cite: undefined } }, false],
  [
    'a permission in a source that is not there',
    { act: { ...permission, cite: undefined, source: 'nowhere' } },
    false,
  ],
  ['a ruling, where a permission is asked for', { act: { ...permission, kind: 'ruling' } }, false],
  ['a permission by a decision that has ended', { act: permission, expires: '2024-05-01' }, false],
])('health data without an exception of article 9 are answered by %s: %s', (_, fields, isAnswered) => {
  const { findings } = answeredWith([data({ class: 'special' })], fields);
  const found = findings.find(({ rule }) => rule === 'special-data-without-art9-basis');
  expect(found?.answeredBy !== undefined).toBe(isAnswered);
});

test.each([
  ['a letter that serves, occasionally', { frequency: 'occasional' }, '49(1)(d)', true],
  ['no letter of article 49', { frequency: 'occasional' }, '46(2)(c)', false],
  ['a contract, for what is routine', { frequency: 'routine' }, '49(1)(b)', false],
])('a transfer without a ground is answered by a derogation: %s', (_, fields, place, isAnswered) => {
  const transfer = record('transfer', { country: 'CN', ...fields } as never);
  const { findings } = answeredWith([activity, transfer], {
    act: { ...permission, kind: 'derogation', place },
  });
  expect(findings.find(({ rule }) => rule === 'transfer-without-ground')?.answeredBy !== undefined).toBe(
    isAnswered,
  );
});

test('an authority that exercises its powers cannot answer with consent', () => {
  const task = record('activity', { purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }] }] });
  const transfer = record('transfer', { country: 'CN', frequency: 'occasional' });
  const act = { ...permission, kind: 'derogation', place: '49(1)(a)' };
  const { findings } = answeredWith([task, transfer], { act });
  expect(findings.find(({ rule }) => rule === 'transfer-without-ground')?.answeredBy).toBeUndefined();
});

test.each([
  ['Loggen ligger i et arkiv som ikke kan vises her.', true],
  ['Vi godtar det', false],
  ['Haster!', false],
  ['OK', false],
  ['Godkjent.', false],
  ['Må fylles ut', false],
  ['…', false],
])('what asks for reasons is answered by reasons: «%s»', (why, isAnswered) => {
  const verified = record('measure', {
    id: 'late',
    states: [{ state: 'verified' }],
    evidence: [],
    owner: text('Eier'),
  });
  const { findings } = evaluationOf([
    verified,
    decided('measure-verified-without-evidence@late', { why: text(why) }),
  ]);
  expect(
    findings.find(({ rule }) => rule === 'measure-verified-without-evidence')?.answeredBy !== undefined,
  ).toBe(isAnswered);
});

test('what was decided is told with who, when and why, also where it is no answer', () => {
  const { all, findings } = answeredWith([activity, toChina], {
    why: text('Vi godtar det'),
    on: '2024-01-10',
  });
  const found = findings.find(({ rule }) => rule === 'transfer-without-ground');
  expect(found && answerSentences(found, (id) => all.find((one) => one.id === id)).map(nb)).toEqual([
    'Direktøren tok 10. januar 2024 en beslutning som ikke besvarer funnet: Vi godtar det. Feilen må rettes, eller lovligheten må følge av tillatelse fra en myndighet og unntak etter artikkel 49. En begrunnelse er ikke nok.',
  ]);
  expect(found && answerSentences(found, () => undefined)).toEqual([]);
});

test('an answer says until when it holds, and that nothing is put right by it', () => {
  const verified = record('measure', {
    id: 'late',
    states: [{ state: 'verified' }],
    evidence: [],
    owner: text('Eier'),
  });
  const answer = decided('measure-verified-without-evidence@late', {
    why: text('Loggen ligger i arkivet'),
    expires: '2025-01-01',
  });
  const { findings } = evaluationOf([verified, answer]);
  const found = findings.find(({ rule }) => rule === 'measure-verified-without-evidence');
  expect(found && answerSentences(found, () => answer).map(nb)).toEqual([
    'Besvart 10. januar 2024 av Direktøren, ikke rettet. Beslutningen gjelder til 1. januar 2025. Begrunnelse: Loggen ligger i arkivet.',
  ]);
});

test('what leans on what only an act answers is challenged, and not as if the error had never been', () => {
  const leaning = record('claim', {
    id: 'lawful',
    section: 'conclusion',
    grounds: { all: [{ noFindings: { rule: 'special-data-without-art9-basis' } }] },
  });
  const { claims } = answeredWith([data({ class: 'special' }), leaning], { act: permission });
  const claim = claims.find(({ id }) => id === 'lawful');
  expect(claim?.standing).toBe('challenged');
  expect(claim?.because[0]?.children[0]?.answeredBy).toBeDefined();
});

// Articles 6, 9, 10, 22, 28(3), 35(7), 36, chapter V, and rights denied: by the law they cite, not one by one.
test('no rule that finds errors of these articles may be answered with reasons', () => {
  const cited = /art\. (?:4\(7\)|28\()|(?:^|[ ,])(?:6\(|8\(|9\(|10\b|22\(|26\(|35\(10\)|36\(|44|46|49)/;
  const soft = recordRules.filter(
    ({ severity, source, answers }) => severity === 'error' && cited.test(source) && !isOfLaw(answers),
  );
  expect(soft.map(({ id }) => id)).toEqual([]);
});
