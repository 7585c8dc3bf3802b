import { err, ok, type Problem, type Result } from '../result.js';
import type { CommonFactor } from '../scenario.js';
import { readScenario, type WorkloadScenario } from './read-scenario.js';
import { between, createReader, isFields, type Reader } from './reader.js';

/** Workload of `risikobilde risk FILE`: scenarios, alternatives and common factors. */
export interface Workload {
  readonly scenarios: readonly WorkloadScenario[];
  readonly commonFactors: readonly CommonFactor[];
  /** Names of the alternatives, in the order they first appear; empty when there are none. */
  readonly alternatives: readonly string[];
}

/** Common factors' joint levels beyond this many are more than the portfolio can be computed for in reasonable time. */
const MOST_STATES = 200;

/** The workload in `value`, or every problem with it at once: nothing is computed on bad input. */
export function parseWorkload(value: unknown): Result<Workload, readonly Problem[]> {
  const top = createReader(null);
  const from = top.object(value, 'workload');
  if (from === null) return err(top.problems);
  top.onlyKnown(from, '', ['scenarios', 'commonFactors']);
  const list = from['scenarios'];
  if (!Array.isArray(list)) top.reject('scenarios', list, 'a list of scenarios');
  const read = (Array.isArray(list) ? list : []).map(readScenario);
  const scenarios = read.flatMap(({ scenario }) => scenario ?? []);
  const commonFactors = readCommonFactors(from['commonFactors'], top);
  const alternatives = [
    ...new Set(scenarios.flatMap((scenario) => Object.keys(scenario.alternatives ?? {}))),
  ];
  const problems = [
    ...top.problems,
    ...read.flatMap((one) => one.problems),
    ...scenarios.flatMap((scenario) => problemsTogether(scenario, alternatives, commonFactors)),
    ...repeatedIds(scenarios),
  ];
  return problems.length > 0 ? err(problems) : ok({ scenarios, commonFactors, alternatives });
}

/** Faults that show only beside the other scenarios: an alternative left out, a common factor that is nowhere. */
function problemsTogether(
  scenario: WorkloadScenario,
  alternatives: readonly string[],
  commonFactors: readonly CommonFactor[],
): readonly Problem[] {
  const reader = createReader(scenario.id);
  const own = scenario.alternatives;
  if (own !== undefined && alternatives.some((name) => !Object.hasOwn(own, name))) {
    reader.reject(
      'alternatives',
      Object.keys(own),
      `all of ${alternatives.join(', ')}, as in the other scenarios`,
    );
  }
  const { commonFactor } = scenario;
  if (commonFactor !== undefined && !commonFactors.some((common) => common.name === commonFactor)) {
    reader.reject('commonFactor', commonFactor, 'the name of one of commonFactors');
  }
  return reader.problems;
}

function repeatedIds(scenarios: readonly WorkloadScenario[]): readonly Problem[] {
  const ids = scenarios.map((scenario) => scenario.id);
  return [...new Set(ids.filter((id, k) => ids.indexOf(id) !== k))].map((id) => ({
    scenario: id,
    field: 'id',
    found: 'used by more than one scenario',
    allowed: 'an id of its own for each scenario',
  }));
}

function readCommonFactors(value: unknown, reader: Reader): readonly CommonFactor[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    reader.reject('commonFactors', value, 'a list');
    return [];
  }
  const factors = value.map((factor: unknown, k) => readCommonFactor(factor, reader, `commonFactors[${k}]`));
  const states = factors.reduce((product, factor) => product * factor.levels.length, 1);
  if (states > MOST_STATES)
    reader.reject('commonFactors', `${states} joint levels`, `at most ${MOST_STATES}`);
  return factors;
}

function readCommonFactor(value: unknown, reader: Reader, path: string): CommonFactor {
  const from = isFields(value) ? value : {};
  reader.onlyKnown(from, `${path}.`, ['name', 'levels']);
  const { name, levels } = from;
  if (typeof name !== 'string' || name === '') reader.reject(`${path}.name`, name, 'a text');
  const list: readonly unknown[] = Array.isArray(levels) ? levels : [];
  if (list.length === 0) reader.reject(`${path}.levels`, levels, 'a list of {weight, multiplier}');
  const read = list.map((level, k) => {
    const fields = isFields(level) ? level : {};
    const at = `${path}.levels[${k}].`;
    reader.onlyKnown(fields, at, ['weight', 'multiplier']);
    return {
      weight: reader.number(fields, 'weight', at, between(0, 1)),
      multiplier: reader.number(fields, 'multiplier', at, between(0, 1e6)),
    };
  });
  const total = read.reduce((sum, level) => sum + level.weight, 0);
  if (Math.abs(total - 1) > 1e-9) reader.reject(`${path}.levels`, total, 'weights that sum to 1');
  return { name: String(name), levels: read };
}
