// How long an evaluation takes: the Altinn case, and a synthetic assessment up to 50 times as large.
import {
  addDays,
  type Assessment,
  type AssessmentRecord,
  createEvaluator,
  evaluate,
  explain,
  parseLocalDate,
} from '@risikobilde/core';
import { record } from '@risikobilde/core/testing';
import { createRiskMemory, evaluateRisk, type RiskOptions } from '@risikobilde/core/risk';
import { parseAssessmentFolder, parseWorldFolder } from '@risikobilde/files';
import { shippedCase, shippedFiles, shippedWorld } from '../tools/shipped-files.js';
import { machine, measure } from './measure.js';

const worldFiles = shippedFiles('world');
const caseFiles = shippedFiles('cases/altinn3');
const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const day = parseLocalDate('2026-11-24');
if (!day) throw new Error('The day cannot be read.');

/** The same assessment `times` over: every record but the head copied with ids of its own, references kept inside a copy. */
const multiplied = (times: number): Assessment => {
  const ids = new Set(assessment.records.map((record) => record.id));
  const renamed = (value: unknown, suffix: string): unknown => {
    if (typeof value === 'string') return ids.has(value) && value !== 'altinn3' ? `${value}${suffix}` : value;
    if (Array.isArray(value)) return value.map((item) => renamed(item, suffix));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'kind' ? inner : renamed(inner, suffix)]),
    );
  };
  const copies = Array.from({ length: times }, (_, i) => (i === 0 ? '' : `-x${i}`)).flatMap((suffix) =>
    assessment.records
      .filter((record) => suffix === '' || record.kind !== 'assessment')
      // A copy of a valid record with other ids is a valid record.
      .map((record) => renamed(record, suffix) as AssessmentRecord),
  );
  return { schemaVersion: assessment.schemaVersion, records: copies };
};

/** The median when warm, milliseconds. */
const median = (run: () => unknown, times: number): number => measure(run, times).wall;

const row = (what: string, ms: number, more = '') =>
  console.log(`${what.padEnd(52)} ${ms.toFixed(1).padStart(9)} ms  ${more}`);

console.log(`${machine()}; medians when warm`);
const one = median(() => evaluate(assessment, world, day), 21);
row(`evaluate, the Altinn case (${assessment.records.length} records)`, one, 'goal 20 ms');
row(
  'explain, the main claim of chapter 6',
  median(() => explain(assessment, world, day, 'better-protected-at-chosen-provider'), 11),
);
row(
  'read the folder of the case',
  median(() => parseAssessmentFolder(caseFiles), 7),
);
row(
  'read the world data',
  median(() => parseWorldFolder(worldFiles), 5),
);
row(
  'risk: distributions of the Altinn case',
  median(() => evaluateRisk(assessment, world, day), 11),
  'goal 150 ms; 1,000 draws, 4 stages, 3 alternatives',
);
/** The case with one judgement moved, as a slider moves it. */
const moved = (perYear: number): Assessment => ({
  ...assessment,
  records: assessment.records.map((record) =>
    record.kind === 'scenario' && record.id === 'misconfiguration'
      ? {
          ...record,
          judgements: record.judgements.map((judgement) =>
            judgement.alternative === 'cloud'
              ? { ...judgement, frequency: { perYear: [perYear / 4, perYear] as const } }
              : judgement,
          ),
        }
      : record,
  ),
});
const sliding: RiskOptions = { stages: ['current'], brackets: false, memory: createRiskMemory() };
evaluateRisk(assessment, world, day, sliding);
let position = 0.5;
row(
  'risk: a slider moves one scenario',
  median(() => {
    position += 0.01;
    return evaluateRisk(moved(position), world, day, sliding);
  }, 21),
  'goal 25 ms; 3 alternatives and their comparison',
);
/** What was edited last and what follows from it, beside everything anew, in turn: medians of the same run. */
const again = (of: Assessment, kind: string, runs: number): void => {
  const evaluator = createEvaluator();
  const own = record('ownSource', { id: 'own-source', starts: '2020-01-01' });
  const all: readonly AssessmentRecord[] = [...of.records, own];
  const edited = all.find((one) => one.kind === kind);
  const times: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < runs * 2; run++) {
    const text = { nb: `Endret ${run}` };
    const fields = kind === 'claim' ? { text } : kind === 'measure' ? { title: text } : { name: text };
    const next = {
      ...of,
      records: all.map((one) => (one === edited ? { ...one, ...fields } : one)),
    };
    const on = edited ? day : addDays(day, run - runs);
    const began = performance.now();
    evaluator(next, world, on);
    const between = performance.now();
    evaluate(next, world, on);
    if (run < runs) continue;
    times.push(between - began);
    whole.push(performance.now() - between);
  }
  const [one, other] = [times, whole].map((list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
  row(
    `  again: ${edited ? kind : 'the day after'}`,
    one ?? 0,
    `${((one ?? 0) / (other ?? 1)).toFixed(2)} of a whole`,
  );
};
const kindsEdited = [
  'measure',
  'claim',
  'ownSource',
  'premise',
  'scenario',
  'activity',
  'party',
  'assessment',
];
for (const kind of [...kindsEdited, 'day']) again(assessment, kind, 30);
for (const times of [10, 50]) {
  const large = multiplied(times);
  const ms = median(() => evaluate(large, world, day), 5);
  row(
    `evaluate, ${times} times as large (${large.records.length} records)`,
    ms,
    `${(ms / one / times).toFixed(2)} of linear`,
  );
  for (const kind of ['measure', 'claim', 'ownSource', 'day']) if (times === 50) again(large, kind, 5);
}
