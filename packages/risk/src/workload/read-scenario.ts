import type { Problem } from '../result.js';
import type { Factor, Scenario } from '../scenario.js';
import { readConsequence } from './read-consequence.js';
import { readFrequency } from './read-frequency.js';
import { between, createReader, isFields, positive, type Reader } from './reader.js';

/** A measure may remove a risk or make it up to a million times as large. */
const MOST_FACTOR = 1e6;
/** Less than this part of anything is nothing, and 0 says so; far below it floating point has no digits left. */
const LEAST_FACTOR = 1e-12;

const SCENARIO_FIELDS = [
  'id',
  'name',
  'frequency',
  'consequence',
  'rateFactors',
  'consequenceFactors',
  'commonFactor',
  'alternatives',
];

/** What an alternative multiplies a scenario's rate and sizes by. */
export interface AlternativeFactors {
  readonly rate: Factor;
  readonly consequence: Factor;
}

/** A scenario of the workload format: with factors per alternative. */
export interface WorkloadScenario extends Scenario {
  readonly alternatives?: Readonly<Record<string, AlternativeFactors>>;
}

/** The scenario in `value` (the one numbered `place`), or null; and everything wrong with it. */
export function readScenario(
  value: unknown,
  place: number,
): { scenario: WorkloadScenario | null; problems: readonly Problem[] } {
  const label = isFields(value) && typeof value['id'] === 'string' ? value['id'] : `scenarios[${place}]`;
  const reader = createReader(label);
  const from = reader.object(value, 'scenario');
  if (from === null) return { scenario: null, problems: reader.problems };
  reader.onlyKnown(from, '', SCENARIO_FIELDS);
  const { id, name, commonFactor } = from;
  if (typeof id !== 'string' || id === '') reader.reject('id', id, 'a text that names the scenario');
  if (name !== undefined && typeof name !== 'string') reader.reject('name', name, 'a text');
  if (commonFactor !== undefined && typeof commonFactor !== 'string') {
    reader.reject('commonFactor', commonFactor, 'the name of a common factor');
  }
  const frequency = readFrequency(from['frequency'], reader);
  const consequence = readConsequence(from['consequence'], reader);
  const rateFactors = readFactors(from['rateFactors'], reader, 'rateFactors');
  const consequenceFactors = readFactors(from['consequenceFactors'], reader, 'consequenceFactors');
  const alternatives = readAlternatives(from['alternatives'], reader);
  if (reader.problems.length > 0 || frequency === null || consequence === null) {
    return { scenario: null, problems: reader.problems };
  }
  return {
    scenario: {
      id: label,
      ...(typeof name === 'string' && { name }),
      frequency,
      consequence,
      ...(rateFactors !== undefined && { rateFactors }),
      ...(consequenceFactors !== undefined && { consequenceFactors }),
      ...(typeof commonFactor === 'string' && { commonFactor }),
      ...(alternatives !== undefined && { alternatives }),
    },
    problems: [],
  };
}

function readFactors(value: unknown, reader: Reader, path: string): readonly Factor[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((factor, k) => readFactor(factor, reader, `${path}[${k}]`));
  reader.reject(path, value, 'a list of factors');
  return undefined;
}

function readFactor(value: unknown, reader: Reader, path: string): Factor {
  const isKnown = typeof value === 'number' && (value === 0 || value >= LEAST_FACTOR) && value <= MOST_FACTOR;
  if (isKnown) return value;
  if (!isFields(value)) {
    reader.reject(path, value, `0, a number from ${LEAST_FACTOR} to ${MOST_FACTOR}, or a range {low, high}`);
    return 1;
  }
  reader.onlyKnown(value, `${path}.`, ['low', 'high', 'key']);
  const low = reader.number(value, 'low', `${path}.`, between(LEAST_FACTOR, MOST_FACTOR));
  const high = reader.number(value, 'high', `${path}.`, positive(MOST_FACTOR));
  if (high < low) reader.reject(`${path}.high`, high, `at least low, ${low}`);
  const { key } = value;
  if (key === undefined) return { low, high };
  if (typeof key === 'string') return { low, high, key };
  reader.reject(`${path}.key`, key, 'a text');
  return 1;
}

function readAlternatives(
  value: unknown,
  reader: Reader,
): Readonly<Record<string, AlternativeFactors>> | undefined {
  if (value === undefined) return undefined;
  const from = reader.object(value, 'alternatives');
  if (from === null) return undefined;
  const read: [string, AlternativeFactors][] = [];
  for (const [name, factors] of Object.entries(from)) {
    const path = `alternatives.${name}`;
    const fields = reader.object(factors, path);
    if (fields === null) continue;
    reader.onlyKnown(fields, `${path}.`, ['rate', 'consequence']);
    read.push([
      name,
      {
        rate: readFactor(fields['rate'] ?? 1, reader, `${path}.rate`),
        consequence: readFactor(fields['consequence'] ?? 1, reader, `${path}.consequence`),
      },
    ]);
  }
  return Object.fromEntries(read);
}
