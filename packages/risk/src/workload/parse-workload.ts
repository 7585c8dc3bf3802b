import { err, ok, type Problem, type Result } from '../result.js';
import type { CommonFactor, Factor, Scenario } from '../scenario.js';
import { type Check, foundToText, isFields, object } from './check.js';
import { commonFactors, scenario } from './fields.js';

/** What an alternative multiplies a scenario's rate and sizes by. */
interface AlternativeFactors {
  readonly rate: Factor;
  readonly consequence: Factor;
}

/** A scenario of the workload format: with factors per alternative. */
interface WorkloadScenario extends Scenario {
  readonly alternatives?: Readonly<Record<string, AlternativeFactors>>;
}

/** Workload of `risikobilde risk FILE`: scenarios, alternatives and common factors. */
export interface Workload {
  readonly scenarios: readonly WorkloadScenario[];
  readonly commonFactors: readonly CommonFactor[];
  /** Names of the alternatives, in the order they first appear; empty when there are none. */
  readonly alternatives: readonly string[];
}

/** Common factors' joint levels beyond this many are more than the portfolio can be computed for in reasonable time. */
const MOST_STATES = 200;

const ANY: Check = () => {};

/** The workload in `value`, or every problem with it at once: nothing is computed on bad input. */
export function parseWorkload(value: unknown): Result<Workload, readonly Problem[]> {
  const top = problemsOf(null, object({ scenarios: ANY, commonFactors }), value, 'workload');
  const from = isFields(value) ? value : {};
  const { scenarios: list } = from;
  if (isFields(value) && !Array.isArray(list))
    top.push({
      scenario: null,
      field: 'scenarios',
      found: foundToText(list),
      allowed: 'a list of scenarios',
    });
  const given: readonly unknown[] = Array.isArray(list) ? list : [];
  const read = given.map((one, k) => {
    const id = isFields(one) && typeof one['id'] === 'string' ? one['id'] : `scenarios[${k}]`;
    return { one, problems: problemsOf(id, scenario, one, 'scenario') };
  });
  // What has no problems has the fields of a scenario, and of common factors, and no others.
  const scenarios = read.flatMap(({ one, problems }) =>
    problems.length > 0 ? [] : [withDefaults(one as GivenScenario)],
  );
  const common = (top.length > 0 ? [] : (from['commonFactors'] ?? [])) as readonly CommonFactor[];
  const alternatives = [...new Set(scenarios.flatMap((one) => Object.keys(one.alternatives ?? {})))];
  const problems = [
    ...top,
    ...tooManyStates(common),
    ...read.flatMap((one) => one.problems),
    ...scenarios.flatMap((one) => problemsTogether(one, alternatives, common)),
    ...repeatedIds(scenarios),
  ];
  return problems.length > 0 ? err(problems) : ok({ scenarios, commonFactors: common, alternatives });
}

/** All that a check finds wrong with a value, whose fields are told without its own name. */
function problemsOf(owner: string | null, check: Check, value: unknown, name: string): Problem[] {
  const problems: Problem[] = [];
  const note = (field: string, found: unknown, allowed: string): void => {
    const own = field.startsWith(`${name}.`) ? field.slice(name.length + 1) : field;
    problems.push({ scenario: owner, field: own, found: foundToText(found), allowed });
  };
  check(value, name, note, {});
  return problems;
}

/** A scenario as a file has it. */
type GivenScenario = Scenario & {
  readonly alternatives?: Readonly<Record<string, Partial<AlternativeFactors>>>;
};

/** The scenario with no fields left open: what an alternative leaves out it multiplies by 1. */
function withDefaults({ alternatives, ...rest }: GivenScenario): WorkloadScenario {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const all = Object.entries(alternatives ?? {}).map(
    ([name, own]) => [name, { rate: own.rate ?? 1, consequence: own.consequence ?? 1 }] as const,
  );
  return {
    ...(Object.fromEntries(given) as typeof rest),
    ...(alternatives !== undefined && { alternatives: Object.fromEntries(all) }),
  };
}

function tooManyStates(factors: readonly CommonFactor[]): readonly Problem[] {
  const states = factors.reduce((product, { levels }) => product * levels.length, 1);
  if (states <= MOST_STATES) return [];
  const found = foundToText(`${states} joint levels`);
  return [{ scenario: null, field: 'commonFactors', found, allowed: `at most ${MOST_STATES}` }];
}

/** Faults that show only beside the other scenarios: an alternative left out, a common factor that is nowhere. */
function problemsTogether(
  { id, alternatives: own, commonFactor }: WorkloadScenario,
  alternatives: readonly string[],
  factors: readonly CommonFactor[],
): readonly Problem[] {
  const problem = (field: string, found: unknown, allowed: string): Problem => ({
    scenario: id,
    field,
    found: foundToText(found),
    allowed,
  });
  const isPartial = own !== undefined && alternatives.some((name) => !Object.hasOwn(own, name));
  const isNowhere = commonFactor !== undefined && !factors.some(({ name }) => name === commonFactor);
  const all = `all of ${alternatives.join(', ')}, as in the other scenarios`;
  return [
    ...(isPartial ? [problem('alternatives', Object.keys(own), all)] : []),
    ...(isNowhere ? [problem('commonFactor', commonFactor, 'the name of one of commonFactors')] : []),
  ];
}

function repeatedIds(scenarios: readonly WorkloadScenario[]): readonly Problem[] {
  const ids = scenarios.map(({ id }) => id);
  return [...new Set(ids.filter((id, k) => ids.indexOf(id) !== k))].map((id) => ({
    scenario: id,
    field: 'id',
    found: 'used by more than one scenario',
    allowed: 'an id of its own for each scenario',
  }));
}
