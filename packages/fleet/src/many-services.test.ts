import { expect, test } from 'vitest';
import { type Assessment, compose, evaluate, standOn } from '@risikobilde/core';
import {
  aService,
  aWorld,
  entry,
  event,
  platformRecords,
  record,
  releaseOf,
  testDay,
  withChange,
} from '@risikobilde/core/testing';
import { createServiceEvaluator, createServiceReader } from './many-services.js';
import { nationalRisk } from './national-risk.js';
import { shortRisk } from './scaled-risks.js';

const reason = { nb: 'R' };
const next = releaseOf(withChange('encryption', { title: { nb: 'Svakere kryptering' } }), '2');
const withdrawn = releaseOf(
  platformRecords().filter(({ id }) => id !== 'keys'),
  '2',
);
const service = aService(releaseOf());
const withOwn = (...records: Assessment['records']): Assessment => ({
  ...service,
  records: [...service.records, ...records],
});

const withExposure = (persons: readonly [number, number] | undefined): Assessment => ({
  ...service,
  records: service.records.map((one) =>
    one.kind === 'assessment'
      ? { ...one, exposure: one.exposure && persons && { ...one.exposure, persons } }
      : one,
  ),
});

test.each([
  ['everything adopted', service, releaseOf()],
  ['a measure under a premise changed', service, next],
  ['a measure withdrawn', service, withdrawn],
  [
    'a statement left unanswered',
    { ...service, records: service.records.filter(({ id }) => id !== 'stance-safe') },
    releaseOf(),
  ],
  ['a measure rejected', aService(releaseOf(), { encryption: { answer: 'reject', reason } }), releaseOf()],
  [
    'a measure replaced',
    aService(releaseOf(), { encryption: { answer: 'reject', reason, replacedBy: ['own-measure'] } }),
    next,
  ],
  [
    'a premise adapted in words',
    aService(releaseOf(), { safe: { answer: 'adapt', reason, fields: { text: { nb: 'Vår' } } } }),
    next,
  ],
  [
    'an own claim on a claim of the platform, on a rule, and on a comparison',
    withOwn(
      record('claim', {
        id: 'on-claim',
        section: 'conclusion',
        grounds: { all: [{ claim: 'plat.all-well' }] },
      }),
      record('claim', {
        id: 'on-rule',
        section: 'conclusion',
        grounds: { all: [{ noFindings: { rule: 'stance-open' } }] },
      }),
    ),
    next,
  ],
  [
    'advice against what an own claim rests on, which only came in with files',
    {
      ...withOwn(
        record('measure', { id: 'own-measure' }),
        record('advice', { id: 'against', adviser: 'dpo', followed: 'no', about: ['own-measure'] }),
        record('claim', {
          id: 'on-measure',
          section: 'conclusion',
          grounds: { all: [{ measure: 'own-measure' }] },
        }),
      ),
      notGivenHere: ['against'],
    },
    releaseOf(),
  ],
] as const)('sharing the platform’s part does not change the answer: %s', (_, one, release) => {
  const standing = standOn(one, release);
  const whole = evaluate(compose(standing, release), aWorld(), testDay);
  const quick = createServiceEvaluator(release, aWorld(), testDay)(standing);
  expect(Object.fromEntries(quick.claims.map((claim) => [claim.id, claim.standing]))).toEqual(
    Object.fromEntries(
      whole.claims
        .filter(({ provenance }) => provenance?.from === 'own')
        .map((claim) => [claim.id, claim.standing]),
    ),
  );
  expect(quick.conclusion).toBe(whole.conclusion.standing);
  expect(quick.risks).toEqual(whole.risks.map(shortRisk));
  expect(quick.open).toBe(whole.findings.filter(({ rule }) => rule === 'stance-open').length);
  expect(quick.unconfirmed).toHaveLength(
    whole.findings.filter(({ rule }) => rule === 'statement-unconfirmed').length,
  );
});

const appealed = aWorld(
  entry('source', {
    id: 'dpf',
    type: 'decision',
    events: [event('2023-07-10', 'adopted'), event('2024-01-31', 'appealed')],
  }),
);
const onLaw = record('claim', {
  id: 'on-law',
  section: 'conclusion',
  grounds: { all: [{ source: 'dpf' }, { measure: 'plat.keys' }] },
});
const considered = record('consideration', {
  id: 'read-it',
  about: ['on-law'],
  of: { source: 'dpf', event: '2024-01-31' },
  on: '2024-02-15',
});

test('of services read one after another, each stands by what itself has considered and put in place', () => {
  const release = releaseOf();
  const services = [
    withOwn(onLaw),
    withOwn(onLaw, considered),
    withOwn({ ...onLaw, grounds: { all: [{ measure: 'keys' }] } }),
    withOwn({ ...onLaw, grounds: { all: [{ measure: 'keys' }] } }, record('measure', { id: 'keys' })),
    withOwn(onLaw),
  ];
  const summarise = createServiceEvaluator(release, appealed, testDay);
  const onLawOf = (claims: readonly { readonly id: string; readonly standing: string }[]) =>
    claims.find(({ id }) => id === 'on-law')?.standing;
  const quick = services.map((one) => onLawOf(summarise(one).claims));
  expect(quick).toEqual(['challenged', 'supported', 'unsupported', 'supported', 'challenged']);
  expect(quick).toEqual(
    services.map((one) => onLawOf(evaluate(compose(one, release), appealed, testDay).claims)),
  );
});

test('the platform’s risks add up to the same, whether told once for all services or for each', () => {
  const read = createServiceReader(releaseOf(), aWorld(), testDay);
  const summarise = createServiceEvaluator(releaseOf(), aWorld(), testDay);
  const rejected = aService(releaseOf(), { encryption: { answer: 'reject', reason } });
  const services = [service, rejected, withExposure(undefined), withExposure([20, 80])];
  const told = services.map((one) => {
    const { service: id, ownRisks: risks, platform } = read(one);
    return { service: id, risks, platform };
  });
  // A rejected measure changes the risks themselves, so that one shares none.
  expect(told.map(({ platform }) => platform !== undefined)).toEqual([true, false, true, true]);
  expect(nationalRisk(told)).toEqual(nationalRisk(services.map(summarise)));
});
