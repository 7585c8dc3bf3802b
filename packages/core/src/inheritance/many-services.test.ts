import { expect, test } from 'vitest';
import { evaluate } from '../evaluate.js';
import type { Assessment } from '../model/assessment.js';
import { aWorld, record, testDay } from '../testing/fixtures.js';
import { aService, platformRecords, releaseOf, withChange } from '../testing/platform.js';
import { compose } from './compose.js';
import { standOn } from './confirm.js';
import { createServiceEvaluator } from './many-services.js';
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
