import { expect, test } from 'vitest';
import { createEvaluator, evaluate } from './evaluate.js';
import type { Asked } from './evaluate-by.js';
import { compose } from '../compose/compose.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, day, edition, entry, event, record, testDay } from '../testing/fixtures.js';
import { aService, releaseOf, withChange } from '../testing/platform.js';
import type { WorldEntry } from '../world/world.js';

const asked = (
  records: readonly AssessmentRecord[],
  entries: readonly WorldEntry[] = [],
  on = '2024-06-01',
): Asked => [anAssessment(...records), aWorld(...entries), day(on)];

const on = (grounds: object, fields: object = {}) => record('claim', { grounds, ...fields });
const source = (...events: readonly object[]) => entry('source', { id: 'law', events } as never);
const inForce = event('2020-01-01', 'inForce');
const series = (...editions: readonly string[]) =>
  entry('series', {
    editions: editions.map((date) => edition(date, date, { title: { nb: date }, points: [] })),
  });
const premise = record('premise', { restsOn: [{ series: 'series' }] });
const chain = [record('activity'), record('engagement'), on({ all: [{ lawful: { of: 'processors' } }] })];
const own = record('ownSource', { id: 'contract', starts: '2020-01-01' });
const turning = (from: string, to: string) => on({ all: [{ claim: to }] }, { id: from });
const advice = record('advice', { adviser: 'dpo', recommends: 'against' });
const platform = releaseOf();
const later = releaseOf(withChange('safe', { text: { nb: 'Ikke lenger' } }), '2');

/** Each: what was evaluated before, and what is evaluated after it, which comes to something else. */
const traps: Readonly<Record<string, readonly [Asked, Asked]>> = {
  'an event comes to a source': [
    asked([on({ all: [{ source: 'law' }] })], [source(inForce)]),
    asked([on({ all: [{ source: 'law' }] })], [source(inForce, event('2024-01-01', 'invalidated'))]),
  ],
  'an edition comes to a series that a premise rests on': [
    asked([premise, on({ all: [{ premise: 'premise' }] })], [series('2024-01-01')]),
    asked([premise, on({ all: [{ premise: 'premise' }] })], [series('2024-01-01', '2024-05-01')]),
  ],
  'an engagement that others refer to is taken out': [
    asked(chain),
    asked(chain.filter(({ kind }) => kind !== 'engagement')),
  ],
  'what a claim leans on is written only now': [
    asked([on({ all: [{ measure: 'measure' }] })]),
    asked([on({ all: [{ measure: 'measure' }] }), record('measure')]),
  ],
  'another scale comes to the world': [
    asked([record('scenario')], [entry('scale')]),
    asked([record('scenario')], [entry('scale', { title: { nb: 'En annen' } })]),
  ],
  'a text is written in its languages in another order': [
    asked([on({ all: [] }, { text: { nb: 'Ja', en: 'Yes' } })]),
    asked([on({ all: [] }, { text: { en: 'Yes', nb: 'Ja' } })]),
  ],
  'two records are edited at once': [
    asked(
      [premise, record('measure'), on({ all: [{ premise: 'premise' }, { measure: 'measure' }] })],
      [series('2024-01-01')],
    ),
    asked(
      [
        record('premise', { text: { nb: 'Nå' } }),
        record('measure', { states: [{ state: 'planned' }] }),
        on({ all: [{ premise: 'premise' }, { measure: 'measure' }] }),
      ],
      [series('2024-01-01')],
    ),
  ],
  'a claim comes to lean on what leans on it': [
    asked([turning('one', 'other'), on({ all: [] }, { id: 'other' })]),
    asked([turning('one', 'other'), turning('other', 'one')]),
  ],
  'a circle is taken apart from its other end': [
    asked([turning('one', 'other'), turning('other', 'one')]),
    asked([on({ all: [] }, { id: 'one' }), turning('other', 'one')]),
  ],
  'a record ends from one day to the next': [
    asked([record('measure', { until: '2024-06-02' }), on({ all: [{ measure: 'measure' }] })]),
    asked(
      [record('measure', { until: '2024-06-02' }), on({ all: [{ measure: 'measure' }] })],
      [],
      '2024-06-02',
    ),
  ],
  'a day is known of that was not': [
    [
      ...asked([premise, on({ all: [{ premise: 'premise' }] })], [series('2024-01-01', '2024-05-01')]),
      day('2024-04-01'),
    ] as never,
    [
      ...asked([premise, on({ all: [{ premise: 'premise' }] })], [series('2024-01-01', '2024-05-01')]),
      testDay,
    ] as never,
  ],
  'a source that the assessment entered itself gets an end': [
    asked([own, on({ all: [{ source: 'contract' }] })]),
    asked([{ ...own, ends: testDay }, on({ all: [{ source: 'contract' }] })]),
  ],
  'an advice turns out not to have been given here': [
    asked([advice]),
    [{ ...anAssessment(advice), notGivenHere: ['advice'] }, aWorld(), testDay],
  ],
  'the platform under a service has a newer edition': [
    [compose(aService(platform), platform), aWorld(), testDay],
    [compose(aService(platform), platform, later), aWorld(), testDay],
  ],
};

test.each(Object.entries(traps))('%s', (_, [before, after]) => {
  const evaluator = createEvaluator();
  const [first, then] = [evaluate(...before), evaluate(...after)].map((one) => JSON.stringify(one));
  expect(then).not.toBe(first);
  for (const [given, expected] of [
    [before, first],
    [after, then],
    [before, first],
  ] as const)
    expect(JSON.stringify(evaluator(...given))).toBe(expected);
});

test('what nothing changed is the very same result, so that who shows it need not show it anew', () => {
  const evaluator = createEvaluator();
  const before = evaluator(...asked([...chain, record('measure')]));
  const after = evaluator(...asked([...chain, record('measure', { title: { nb: 'Et annet navn' } })]));
  expect(after.claims[0]).toBe(before.claims[0]);
  expect(after.roles).toBe(before.roles);
});
