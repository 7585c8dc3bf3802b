import { expect, test } from 'vitest';
import { worldKinds } from '../world/world.js';
import { worldSchemas } from '../world/schema.js';
import { record } from '../testing/fixtures.js';
import { kinds } from '../model/assessment.js';
import { recordSchemas } from '../model/record-schemas.js';
import { referencesIn } from './references-in.js';
import { referencesOf } from './references.js';

const seen = (references: ReturnType<typeof referencesIn>): readonly string[] =>
  references.map(({ to, path, kinds, id }) => `${path.join('.')} ${to}(${kinds.join()}) ${id}`);

test('every reference of a claim is found, however deep its grounds', () => {
  const grounds = {
    all: [
      { anyOf: [{ premise: 'p' }, { scenario: 's', judgedBy: 'd' }] },
      { source: 'dpf' },
      { comparison: { alternative: 'cloud', against: 'onprem', expects: 'lower' } },
      { noFindings: { rule: 'r', refs: ['t'] } },
    ],
  };
  expect(seen(referencesIn(recordSchemas.claim, { section: 'c', grounds }))).toEqual([
    'section record(section) c',
    'grounds.all.0.anyOf.0.premise record(premise) p',
    'grounds.all.0.anyOf.1.scenario record(scenario) s',
    'grounds.all.0.anyOf.1.judgedBy record(party) d',
    'grounds.all.1.source world(source) dpf',
    'grounds.all.2.comparison.alternative alternative(*) cloud',
    'grounds.all.2.comparison.against alternative(*) onprem',
    'grounds.all.3.noFindings.rule rule(*) r',
    'grounds.all.3.noFindings.refs.0 record(*) t',
  ]);
});

test('a judgement by the example refers to no party, one by a party does', () => {
  const judgements = [{ by: 'example', alternative: 'cloud' }, { by: 'digdir' }];
  expect(seen(referencesIn(recordSchemas.scenario, { judgements }))).toEqual([
    'judgements.0.alternative alternative(*) cloud',
    'judgements.1.by record(party) digdir',
  ]);
});

test('catalogue items are found with the catalogue that the field has', () => {
  const impactAssessments = [{ guarantees: [{ guarantee: 'A' }] }];
  expect(seen(referencesIn(recordSchemas.transfer, { impactAssessments }))).toEqual([
    'impactAssessments.0.guarantees.0.guarantee catalogueItem(essential-guarantees) A',
  ]);
});

test('faulty values are passed over', () => {
  expect(seen(referencesIn(recordSchemas.consideration, { of: 7, about: 'x', by: { a: 1 } }))).toEqual([]);
  expect(seen(referencesIn(recordSchemas.claim, { grounds: [null, { all: 'x' }] }))).toEqual([]);
});

test('without its schema a record makes the references that it makes by its schema', () => {
  const grounds = {
    all: [{ anyOf: [{ scenario: 's', judgedBy: 'd' }] }, { noFindings: { rule: 'r', refs: ['t'] } }],
  };
  const by = { alternative: 'cloud', strength: 'weak', why: { nb: 'v' }, on: '2024-01-01' } as const;
  const levels = { frequency: { level: 1 }, consequence: { level: 2 } };
  for (const one of [
    record('claim', { grounds }),
    record('scenario', {
      judgements: [
        { ...by, ...levels, by: 'example' },
        { ...by, ...levels, by: 'digdir' },
      ] as never,
    }),
    record('engagement'),
    record('transfer'),
  ])
    expect(seen(referencesOf(one))).toEqual(seen(referencesIn(recordSchemas[one.kind], one)));
});

test('the kinds that are listed are those that have a schema', () => {
  expect(kinds).toEqual(Object.keys(recordSchemas));
  expect(worldKinds).toEqual(Object.keys(worldSchemas));
});
