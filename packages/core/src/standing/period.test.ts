import { expect, test } from 'vitest';
import { compose } from '../compose/compose.js';
import { evaluate, prepare } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, day, entry, event, type Fields, record } from '../testing/fixtures.js';
import type { WorldEntry } from '../world/world.js';
import { judgement } from '../testing/judgement.js';
import { aService, releaseOf } from '../testing/platform.js';
import { periodReview, type ReviewItem } from './period.js';

const period = { name: '2025', opened: '2025-01-10', why: { nb: 'Nytt år' } };
const head = (fields: Fields<'assessment'> = {}) => record('assessment', { periods: [period], ...fields });

const reviewOn = (
  asOf: string,
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
) => {
  const { context, derived } = prepare(anAssessment(...records), aWorld(...entries), day(asOf));
  return periodReview(context, derived.transfers);
};

const reasonsOf = (item: ReviewItem | undefined): readonly string[] =>
  (item?.reasons ?? []).map((reason) => `${reason.type} ${reason.on ?? 'no day'}`);

const looked = (fields: Fields<'review'> = {}) =>
  record('review', { period: '2025', about: ['measure'], on: '2025-02-01', ...fields });

test('an assessment without a period has nothing to review, before the opening too', () => {
  expect(reviewOn('2025-02-01', [record('assessment'), record('measure')])).toBeUndefined();
  expect(reviewOn('2025-01-09', [head(), record('measure')])).toBeUndefined();
  expect(reviewOn('2025-01-10', [head(), record('measure')])?.period.name).toBe('2025');
});

test.each<[string, AssessmentRecord, string[] | undefined, string?]>([
  [
    'judged before the period',
    record('scenario', { judgements: [judgement('chosen', { on: '2024-03-01' })] }),
    ['judged 2024-03-01'],
  ],
  [
    'judged anew for one alternative and not for the other: the oldest counts',
    record('scenario', {
      judgements: [judgement('chosen', { on: '2025-02-01' }), judgement('before', { on: '2024-03-01' })],
    }),
    ['judged 2024-03-01'],
  ],
  [
    'judged anew in the period',
    record('scenario', {
      judgements: [judgement('chosen', { on: '2025-02-01' }), judgement('before', { on: '2025-02-03' })],
    }),
    ['judged 2025-02-01'],
    '2025-02-01',
  ],
  ['without any day: unknown is to be looked at', record('effect'), ['estimated no day']],
  [
    'changed on the day of the opening',
    record('measure', { changed: '2025-01-10' }),
    ['described 2025-01-10'],
    '2025-01-10',
  ],
  ['changed the day before', record('measure', { changed: '2025-01-09' }), ['described 2025-01-09']],
  ['entered in the period', record('measure', { from: '2025-01-20' }), undefined],
  [
    'a measure that is due in the period',
    record('measure', { states: [{ state: 'planned' }], due: '2025-06-01' }),
    ['described no day', 'ends 2025-06-01'],
  ],
  [
    'a measure that is in place has no due day to meet',
    record('measure', { due: '2025-06-01' }),
    ['described no day'],
  ],
  [
    'a certification that ends within the year',
    record('party', {
      id: 'measure',
      certifications: [
        {
          scheme: 'dpf',
          from: '2024-01-01',
          until: '2025-12-31',
          source: { title: 'Register' },
          verification: 'P',
        },
      ],
    }),
    ['described no day', 'ends 2025-12-31'],
  ],
  ['advice stays what it was', record('advice'), undefined],
])('%s', (_, one, reasons, renewed) => {
  const items = reviewOn('2025-03-01', [head(), one])?.items ?? [];
  const item = items.find(({ id }) => id === one.id);
  expect(item && reasonsOf(item)).toEqual(reasons);
  expect(item?.renewed).toBe(renewed);
});

const acceptance = (id: string, on: string, expires: string) =>
  record('decision', { id, type: 'acceptance', scenario: 'scenario', alternative: 'chosen', on, expires });

test('an acceptance that ends within a year is to be looked at until the same risk is accepted anew', () => {
  const old = acceptance('old', '2024-05-01', '2025-05-01');
  const ids = (...more: AssessmentRecord[]) =>
    reviewOn('2025-03-01', [head(), record('scenario'), old, ...more])?.items.map(({ id }) => id);
  expect(ids()).toContain('old');
  expect(ids(acceptance('new', '2025-02-01', '2026-02-01'))).not.toContain('old');
});

test.each([
  ['a review in the period counts', looked(), true],
  ['of another period it does not', looked({ period: '2024' }), false],
  ['of another record it does not', looked({ about: ['other'] }), false],
  ['before its day it does not', looked({ on: '2025-03-02' }), false],
])('%s', (_, review, counts) => {
  const found = reviewOn('2025-03-01', [head(), record('measure'), review]);
  expect(found?.items.find(({ id }) => id === 'measure')?.review !== undefined).toBe(counts);
  expect(found?.done).toBe(counts ? 1 : 0);
});

test('a new period asks again about what was reviewed in the one before', () => {
  const later = { name: '2026', opened: '2026-01-10', why: { nb: 'Nytt år' } };
  const found = reviewOn('2026-02-01', [head({ periods: [period, later] }), record('measure'), looked()]);
  expect([found?.period.name, found?.before?.name, found?.done]).toEqual(['2026', '2025', 0]);
});

test('a source that was last read before the period is to be read again; a review says that it was', () => {
  const source = entry('source', {
    id: 'act',
    events: [event('2020-01-01', 'inForce')],
    lastChecked: '2024-04-01',
  });
  const claim = record('claim', { grounds: { all: [{ source: 'act' }] } });
  const facts = (...more: AssessmentRecord[]) =>
    reviewOn('2025-03-01', [head(), claim, ...more], [source])?.items.filter(({ isFact }) => isFact) ?? [];
  expect(facts().map((fact) => [fact.id, fact.holders, reasonsOf(fact)])).toEqual([
    ['act', ['claim'], ['notVerified 2024-04-01']],
  ]);
  expect(facts(looked({ about: undefined, facts: ['act'] }))[0]?.review?.by).toBe('Kari Nordmann');
});

test('what the world moved is said at the claim that leans on it', () => {
  const source = entry('source', {
    id: 'act',
    events: [event('2020-01-01', 'inForce'), event('2024-11-01', 'appealed')],
  });
  const records = [
    head(),
    record('section', { id: 'section' }),
    record('claim', { section: 'section', grounds: { all: [{ source: 'act' }] } }),
  ];
  const evaluation = evaluate(anAssessment(...records), aWorld(source), day('2025-03-01'));
  const { context } = prepare(anAssessment(...records), aWorld(source), day('2025-03-01'));
  const found = periodReview(context, evaluation.transfers, evaluation.claims);
  expect(reasonsOf(found?.items.find(({ id }) => id === 'claim'))).toContain('moved 2024-11-01');
});

test('what a service has from its platform is the platform’s to review', () => {
  const release = releaseOf();
  const service = aService(release);
  const records = service.records.map((one) =>
    one.kind === 'assessment' ? { ...one, periods: [period as never] } : one,
  );
  const { context, derived } = prepare(
    compose({ ...service, records }, release),
    aWorld(),
    day('2025-03-01'),
  );
  const ids = periodReview(context, derived.transfers)?.items.map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id) => id.startsWith('plat.'))).toEqual([]);
});
