import { type Context, hasCome, recordOf } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { GroundLeaf } from '../model/grounds.js';
import { keptWithin } from '../model/memoise.js';
import { leavesOf } from '../model/leaves-of.js';
import { isOnWords } from './legality.js';

/** What is wrong with an argument by itself, whatever its grounds say. */
export type Flaw =
  /** Only the word of those whose claim it is. */
  | { readonly type: 'circular'; readonly by: string }
  /** Records that are there, whatever they say. */
  | { readonly type: 'existence'; readonly records: readonly string[] }
  /** A direction that leaves out what the same party found new or higher. */
  | { readonly type: 'oneSided'; readonly leftOut: readonly string[] }
  /** Judgements that only the example has made. */
  | { readonly type: 'exampleOnly'; readonly scenarios: readonly string[] }
  /** It says that something is lawful, or where something is, and rests on sentences and sources alone. */
  | { readonly type: 'onWords' };

/** A requirement that is met because somebody says so: no clause of the agreement, and nothing that shows it. */
export const isOnSaySo = (requirement: RecordOf<'requirement'>): boolean =>
  requirement.clause === undefined && !requirement.evidence?.length;

/** The faults of a claim's argument, of which each makes it at best challenged. */
export const flawsOf = keptWithin((context: Context, claim: RecordOf<'claim'>): readonly Flaw[] => {
  const leaves = leavesOf(claim.grounds);
  return [
    ...saidOnly(context, leaves),
    ...oneSided(context, leaves),
    ...exampleOnly(context, leaves),
    ...(isOnWords(context, claim) ? [{ type: 'onWords' } as const] : []),
  ];
});

const saidOnly = (context: Context, leaves: readonly GroundLeaf[]): readonly Flaw[] => {
  const types = leaves.map((leaf) => weightOf(context, leaf));
  // Law in force makes nothing true of the processing, but a claim on law alone is a claim about law.
  const facts = types.filter((type) => type !== 'law');
  if (facts.length === 0 || facts.some((type) => type === 'content')) return [];
  return facts.includes('word')
    ? [{ type: 'circular', by: context.head.subject.operator }]
    : [{ type: 'existence', records: leaves.flatMap((leaf) => idOf(leaf) ?? []) }];
};

type Weight = 'content' | 'word' | 'existence' | 'law';

const weightOf = (context: Context, leaf: GroundLeaf): Weight => {
  const { operator } = context.head.subject;
  if ('source' in leaf) return 'law';
  if ('direction' in leaf) return leaf.direction.by === operator ? 'word' : 'content';
  if ('scenario' in leaf)
    return recordOf(context, 'scenario', leaf.scenario)?.judgements.some(({ by }) => by !== 'example')
      ? 'content'
      : leaf.judgedBy === operator
        ? 'word'
        : 'content';
  if ('requirement' in leaf) {
    const requirement = recordOf(context, 'requirement', leaf.requirement);
    // One that is taken out is no better than one that is only said.
    return !requirement || isOnSaySo(requirement) ? 'word' : 'content';
  }
  if ('benefit' in leaf)
    return recordOf(context, 'benefit', leaf.benefit)?.evidence?.length ? 'content' : 'existence';
  return ['section', 'activity', 'engagement', 'advice', 'decision', 'consideration', 'alternative'].some(
    (kind) => kind in leaf,
  )
    ? 'existence'
    : 'content';
};

const idOf = (leaf: GroundLeaf): string | undefined => {
  const [first] = Object.values(leaf);
  return 'source' in leaf || typeof first !== 'string' ? undefined : first;
};

const oneSided = (context: Context, leaves: readonly GroundLeaf[]): readonly Flaw[] =>
  leaves.flatMap((leaf): Flaw[] => {
    if (!('direction' in leaf)) return [];
    const { scenarios, alternative, against, by } = leaf.direction;
    const named = new Set(scenarios);
    const groups = new Set(scenarios.map((id) => recordOf(context, 'scenario', id)?.group));
    // A claim on scenarios of several groups speaks of the whole; one on a single group, of that group.
    const speaksOf = (group: string | undefined): boolean =>
      groups.size > 1 || (group !== undefined && groups.has(group));
    const leftOut = context
      .of('scenario')
      .filter(
        (scenario) =>
          !named.has(scenario.id) &&
          speaksOf(scenario.group) &&
          scenario.directions.some(
            (d) =>
              d.by === by &&
              d.alternative === alternative &&
              d.against === against &&
              (d.change === 'new' || d.change === 'higher') &&
              (d.from === undefined || hasCome(context, d.from)) &&
              (d.until === undefined || !hasCome(context, d.until)),
          ),
      )
      .map(({ id }) => id)
      .sort();
    return leftOut.length === 0 ? [] : [{ type: 'oneSided', leftOut }];
  });

const exampleOnly = (context: Context, leaves: readonly GroundLeaf[]): readonly Flaw[] => {
  const named = leaves.flatMap((leaf) => {
    if ('scenario' in leaf) return leaf.judgedBy === undefined ? [leaf.scenario] : [];
    if (!('comparison' in leaf)) return [];
    return leaf.comparison.scenarios ?? context.of('scenario').map(({ id }) => id);
  });
  const judgements = [...new Set(named)].flatMap((id) => {
    const scenario = recordOf(context, 'scenario', id);
    return scenario
      ? [...scenario.judgements.map(({ by }) => by), ...scenario.directions.map(({ by }) => by)]
      : [];
  });
  return judgements.length > 0 && judgements.every((by) => by === 'example')
    ? [{ type: 'exampleOnly', scenarios: [...new Set(named)].sort() }]
    : [];
};

const holdsNoRecord = [
  'claim',
  'premise',
  'section',
  'alternative',
  'source',
  'series',
  'terms',
  'subprocessors',
];

/** The records that a ground is about, apart from other claims and the chapters that say it. */
export const aboutRecords = (leaf: GroundLeaf): readonly string[] => {
  if ('direction' in leaf) return leaf.direction.scenarios;
  // What is wrong with the processing makes nobody's role another, and no high risk less high.
  if ('role' in leaf || 'risk' in leaf) return [];
  const id = idOf(leaf);
  return id === undefined || holdsNoRecord.some((kind) => kind in leaf) ? [] : [id];
};
