import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRelease } from '../compose/release.js';
import { timelineEvents } from '../diff/timeline-events.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { anAssessment, aWorld, record, testDay } from '../testing/index.js';
import { testHash } from '../testing/platform.js';

const records = [
  record('party', { id: 'operator' }),
  record('party', { id: 'supplier' }),
  record('section', { id: 'conclusion', slug: 'conclusion' }),
  record('premise', { id: 'premise', text: { nb: 'Leverandøren er sertifisert.' } }),
  record('measure', { id: 'measure' }),
  record('claim', { id: 'claim', section: 'conclusion', grounds: { all: [{ premise: 'premise' }] } }),
];
const world = aWorld();
const words = fc.string({ minLength: 1, maxLength: 30 }).map((nb) => ({ nb }));
const fall = fc.oneof(
  fc.constantFrom('supplier', 'measure', 'claim', 'premise', 'nobody').map((id) => ({ record: id })),
  fc.constantFrom('IN', 'US', 'NO').map((country) => ({ country })),
  fc.constantFrom('dpf', 'gdpr').map((fact) => ({ fact })),
);
const supposed: fc.Arbitrary<AssessmentRecord> = fc.oneof(
  fc
    .record({ name: words, falls: fc.array(fall, { minLength: 1, maxLength: 3 }), prepared: words })
    .map((fields) => record('supposition', { id: 'supposed', ...fields })),
  fc
    .record({ lessons: words, steps: fc.array(fc.record({ what: words, role: words })) })
    .map((fields) => record('rehearsal', { id: 'rehearsed', ...fields })),
);

it('what is supposed or rehearsed changes no finding, sentence, count, time line or release', () => {
  fc.assert(
    fc.property(fc.array(supposed, { maxLength: 4 }), (more) => {
      const numbered = more.map((one, n) => ({ ...one, id: `${one.id}-${n}` }));
      const without = anAssessment(...records);
      const withThem = { ...without, records: [...without.records, ...numbered] };
      expect(evaluate(withThem, world, testDay)).toEqual(evaluate(without, world, testDay));
      expect(timelineEvents(withThem.records, world)).toEqual(timelineEvents(without.records, world));
      const about = { version: '1', on: testDay };
      expect(createRelease(withThem, about, testHash)).toEqual(createRelease(without, about, testHash));
    }),
    { numRuns: 50 },
  );
});
