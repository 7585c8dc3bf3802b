import {
  type Assessment,
  type AssessmentRecord,
  compose,
  conclusionMarks,
  evaluate,
  isOwn,
  standOn,
} from '@risikobilde/core';
import { isOpenErrorOfLaw } from '@risikobilde/core/parts';
import {
  aService,
  aWorld,
  basisRow,
  entry,
  event,
  platformRecords,
  record,
  releaseOf,
  testDay,
} from '@risikobilde/core/testing';
import { law } from '@risikobilde/core/testing/property';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createServiceEvaluator } from './many-services.js';
import { shortRisk } from './scaled-risks.js';

const offered = ['encryption', 'keys', 'safe', 'breach', 'services', 'owners-operator', 'all-well'] as const;
const law28 = entry('catalogue', { id: 'art-28', items: [{ id: 'a', text: { nb: 'Instrukser' } }] });
const worldOf = (asks28: boolean) =>
  aWorld(
    ...(asks28 ? [law28] : []),
    entry('rightsByBasis', { rows: [basisRow('13', { a: 'exists' })] }),
    entry('source', {
      id: 'dpf',
      type: 'decision',
      events: [event('2023-07-10', 'adopted'), event('2024-01-31', 'appealed')],
    }),
  );

/** What the service answers each statement with; `none` leaves it unanswered. */
const answers = fc.array(fc.constantFrom('adopt', 'adapt', 'reject', 'replace', 'none'), {
  minLength: offered.length,
  maxLength: offered.length,
});
/** What the next release does to each statement. */
const changes = fc.array(fc.constantFrom('keep', 'keep', 'change', 'withdraw'), {
  minLength: offered.length,
  maxLength: offered.length,
});
const grounds = fc.constantFrom(
  { premise: 'plat.safe' },
  { measure: 'plat.keys' },
  { measure: 'own-measure' },
  { claim: 'plat.all-well' },
  { claim: 'leans-safe' },
  { activity: 'permits' },
  { engagement: 'plat.owners-operator' },
  { source: 'dpf' },
  { right: 'information' },
  { right: 'information' },
  { measure: 'nowhere' },
  { noFindings: { rule: 'stance-open' } },
);
const ownClaims = fc.array(fc.tuple(fc.constantFrom('all', 'anyOf'), fc.array(grounds, { maxLength: 3 })), {
  maxLength: 3,
});
/** What answers what the law asks, of the service's own and of the platform's, or leaves it open. */
const said = { nb: 'Rutine 4.2' };
const information = record('right', { id: 'information', article: '13', activities: ['permits'] });
const answersToLaw = fc.subarray([
  record('requirement', { id: 'owners-bound', engagement: 'plat.owners-operator', item: 'art-28:a' }),
  record('requirement', { id: 'provider-bound', engagement: 'plat.operator-provider', item: 'art-28:a' }),
  record('advice', { id: 'officer', adviser: 'dpo' }),
]);
const openAdvice = record('advice', { id: 'open', adviser: 'processor', followed: undefined });
const readiness = fc.constantFrom(
  'ready',
  'ready',
  'ready',
  'noRight',
  'noBreaches',
  'noConsent',
  'openAdvice',
);
const ready = (records: readonly AssessmentRecord[], how: string): readonly AssessmentRecord[] => [
  ...records.map((one): AssessmentRecord => {
    if (one.kind === 'assessment' && how !== 'noBreaches')
      return { ...one, breaches: { toAuthority: said, toPersons: said, fromProcessors: said } };
    return one.kind === 'activity' && how !== 'noConsent' ? { ...one, consent: { withdrawal: said } } : one;
  }),
  ...(how === 'openAdvice' ? [openAdvice] : []),
  ...(how === 'noRight' ? [] : [information]),
];

const exposure = fc.option(fc.tuple(fc.nat(2000), fc.nat(2000)), { nil: undefined });

type Answers = NonNullable<Parameters<typeof aService>[1]>;
const answered = (what: readonly string[]): Assessment => {
  const reason = { nb: 'Grunn' };
  const service = aService(
    releaseOf(),
    Object.fromEntries(
      offered.flatMap((id, at): readonly (readonly [string, Answers[string]])[] => {
        if (what[at] === 'adapt')
          return [[id, { answer: 'adapt' as const, reason, fields: { anchor: `egen ${at}` } }]];
        if (what[at] === 'reject') return [[id, { answer: 'reject' as const, reason }]];
        if (what[at] === 'replace' && (id === 'encryption' || id === 'keys'))
          return [[id, { answer: 'reject' as const, reason, replacedBy: ['own-measure'] }]];
        return [];
      }),
    ),
  );
  const unanswered = new Set<string>(offered.filter((_, at) => what[at] === 'none'));
  return {
    ...service,
    records: service.records.filter((one) => one.kind !== 'stance' || !unanswered.has(one.of)),
  };
};

const nextRelease = (what: readonly string[]) =>
  releaseOf(
    platformRecords().flatMap((one): readonly AssessmentRecord[] => {
      const did = what[offered.findIndex((id) => id === one.id)];
      if (did === 'withdraw') return [];
      return did === 'change' ? [{ ...one, origin: 'published', anchor: 'ny' }] : [one];
    }),
    '2',
  );

test('fleet says what evaluate says: every service of a platform, however it answered and whatever it claims', () => {
  law(
    [
      fc.array(fc.tuple(answers, ownClaims, exposure, fc.boolean(), answersToLaw, readiness), {
        minLength: 2,
        maxLength: 3,
      }),
      changes,
      fc.boolean(),
    ],
    (given, what, asks28) => {
      const release = nextRelease(what);
      const world = worldOf(asks28);
      const summarise = createServiceEvaluator(release, world, testDay);
      for (const [answer, claims, persons, hasConsidered, toLaw, how] of given) {
        const before = answered(answer);
        const own = claims.map(([how, list], at) =>
          record('claim', { id: `own-${at}`, section: 'conclusion', grounds: { [how]: list } }),
        );
        const read = record('consideration', {
          id: 'read-it',
          about: ['own-0'],
          of: { source: 'dpf', event: '2024-01-31' },
          on: '2024-02-15',
        });
        const records = before.records.map((one) => {
          if (one.kind !== 'assessment') return one;
          const { exposure: people, ...head } = one;
          if (people === undefined || persons === undefined) return head;
          const [a, b] = persons;
          return { ...head, exposure: { ...people, persons: [Math.min(a, b), Math.max(a, b)] as const } };
        });
        const service = standOn(
          {
            ...before,
            records: ready(
              [...records, ...own, ...toLaw, ...(hasConsidered && own.length > 0 ? [read] : [])],
              how,
            ),
          },
          release,
        );
        const quick = summarise(service);
        const whole = evaluate(compose(service, release), world, testDay);
        const statements = whole.inheritance?.statements ?? [];
        const { total, primary } = conclusionMarks(whole);
        expect(quick).toEqual({
          service: whole.assessment.id,
          conclusion: whole.conclusion.standing,
          facts: { total, primary },
          errorsOfLaw: whole.findings.filter((one) => isOpenErrorOfLaw(one) && isOwn(one)).length,
          claims: whole.claims
            .filter(({ provenance }) => provenance?.from === 'own')
            .map(({ id, standing }) => ({ id, standing }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
          risks: quick.risks,
          open: statements.filter((one) => one.answer === 'open').length,
          unconfirmed: statements
            .flatMap(({ id, unconfirmed }) =>
              unconfirmed === undefined || unconfirmed === 'open' ? [] : [id],
            )
            .sort(),
        });
        const byScenario = (a: { readonly scenario: string }, b: { readonly scenario: string }) =>
          a.scenario < b.scenario ? -1 : 1;
        expect([...quick.risks].sort(byScenario)).toEqual(whole.risks.map(shortRisk).sort(byScenario));
      }
    },
  );
});
