import type { HarmDrawer } from '@risikobilde/risk';
import { message } from '@risikobilde/words/message';
import type { Context } from '../../context.js';
import { recordOf } from '../../context.js';
import { differenceInUse } from '../../derive/judged-difference.js';
import { nameOf } from '../../derive/names.js';
import type { RiskResult } from '../../evaluation.js';
import { harmSeverities } from '../../model/harm-severity.js';
import type { RecordOf } from '../../model/assessment.js';
import { plain } from '../../reason.js';
import { consequenceAxis } from '../../derive/scale.js';
import type { Scale } from '../../world/world.js';
import type { Prepared } from '../memory.js';
import { compareHarm } from './compare.js';
import { type ComparisonBasis, comparisonBasis, threatOf } from './settings.js';
import type { ToCompare } from './to-compare.js';
import type { ComparisonVerdict, Need, WeightedRow } from './verdict.js';
import { verdictDetail, verdictSentence } from './words.js';

/** A scenario judged for an alternative as things are now: compiled, with its expected harm a year. */
export type JudgedNow = {
  readonly risk: RiskResult;
  readonly prepared: Extract<Prepared, { ok: true }>;
  /** Expected persons harmed a year: the figure that stands for the scenario everywhere. */
  readonly expected: number;
};

type Drawers = { readonly fine: HarmDrawer; readonly coarse: HarmDrawer };

/** Each alternative held against the baseline, over the scenarios that are judged for both. */
export const comparisonsOf = (
  context: Context,
  scale: Scale,
  judged: readonly JudgedNow[],
  drawers: Drawers,
): readonly ComparisonVerdict[] => {
  const { alternatives } = context.head;
  const baseline = alternatives.find(({ role }) => role === 'baseline');
  if (!baseline) return [];
  const basis = comparisonBasis(context);
  return alternatives.flatMap((alternative): readonly ComparisonVerdict[] => {
    if (alternative === baseline) return [];
    const pairs = judged.flatMap((mine) => {
      const other = judged.find(
        ({ risk }) => risk.alternative === baseline.id && risk.scenario === mine.risk.scenario,
      );
      return mine.risk.alternative === alternative.id && other ? [{ mine, other }] : [];
    });
    if (pairs.length === 0) return [];
    return [verdictOf(context, scale, basis, alternative.id, baseline.id, pairs, drawers)];
  });
};

type JudgedPair = { readonly mine: JudgedNow; readonly other: JudgedNow };

const verdictOf = (
  context: Context,
  scale: Scale,
  basis: ComparisonBasis,
  alternative: string,
  against: string,
  pairs: readonly JudgedPair[],
  drawers: Drawers,
): ComparisonVerdict => {
  const toCompare = pairs.flatMap((pair) => toCompareOf(context, basis, pair));
  const stated = context.head.comparison?.severity;
  const { weighted, ...figures } = compareHarm(
    toCompare,
    basis,
    stated && { severity: stated.from, by: stated.by, why: stated.why },
    drawers,
  );
  const least = harmSeverities.indexOf(figures.deciding.severity);
  const decisive = new Set(
    toCompare
      .filter(({ severity }) => harmSeverities.indexOf(severity) >= least)
      .map(({ scenario }) => scenario),
  );
  const ended = context.head.alternatives.find(({ id }) => id === against)?.until;
  const population = context.head.exposure?.persons[1] ?? peopleOf(context, scale);
  const verdict = {
    alternative,
    against,
    scenarios: toCompare.map(({ scenario }) => scenario),
    ...figures,
    ...weightedOf(context, basis, weighted),
    shared: figures.shared.map((one) => {
      const name = one.of === 'threat' && context.head.comparison?.threats?.[Number(one.refs[0])]?.name;
      return name ? { ...one, name } : one;
    }),
    judgements: judgementsOf(
      pairs.flatMap(({ mine, other }) => (decisive.has(mine.risk.scenario) ? [mine.risk, other.risk] : [])),
    ),
    ...(ended && ended <= context.asOf && { againstEnded: ended }),
    ...(population !== undefined && { population }),
    basis,
  };
  const names = {
    alternative: (id: string) => context.head.alternatives.find((a) => a.id === id)?.name ?? plain(id),
    scenario: (id: string) => recordOf(context, 'scenario', id)?.title ?? plain(id),
    party: (id: string) => nameOf(context, id),
  };
  return { ...verdict, sentence: verdictSentence(verdict, names), detail: verdictDetail(verdict, names) };
};

const weightedOf = (
  context: Context,
  { weights }: ComparisonBasis,
  row: Omit<WeightedRow, 'basis'> | undefined,
): { readonly weighted?: WeightedRow } => {
  if (!row || !weights) return {};
  const { value, by = 'example', why = {} } = weights;
  const said = by === 'example' ? message('reason.risk.theExample') : nameOf(context, by);
  return { weighted: { ...row, basis: message('risk.weights.basis', { ...value, by: said, why }) } };
};

/** The top of the scale is the population, where it is in numbers; a service has its own. */
const peopleOf = (context: Context, scale: Scale): number | undefined =>
  context.inheritance || scale.consequence.some(({ persons }) => persons === undefined)
    ? undefined
    : Math.max(...consequenceAxis(scale).map(({ range }) => range[1]));

const toCompareOf = (
  context: Context,
  basis: ComparisonBasis,
  { mine, other }: JudgedPair,
): readonly ToCompare[] => {
  const record = recordOf(context, 'scenario', mine.risk.scenario);
  if (!record) return [];
  const difference = differenceInUse(context, record, mine.risk.alternative, other.risk.alternative);
  const threat = threatOf(context.head.comparison, record.id);
  const harmOf = ({ risk, prepared }: JudgedNow): readonly ToCompare['mine'][] =>
    prepared.portfolio.components.map((component) => ({
      alternative: risk.alternative,
      component,
      sizeSpread: basis.sizeSpread.value[risk.strength],
      ...(threat && { threat }),
    }));
  const [[a], [b]] = [harmOf(mine), harmOf(other)];
  if (!a || !b) return [];
  return [
    {
      scenario: record.id,
      severity: record.harm.severity,
      needs: needsOf(record),
      mine: a,
      other: b,
      expected: { mine: mine.expected, other: other.expected },
      ...(difference && { ratio: { low: difference.ratio[0], high: difference.ratio[1] } }),
    },
  ];
};

const needOfDimension = {
  availability: 'outage',
  confidentiality: 'disclosure',
  unlinkability: 'disclosure',
  integrity: 'alteration',
  transparency: 'rights',
  intervenability: 'rights',
} as const satisfies Readonly<Record<RecordOf<'scenario'>['dimensions'][number], Need>>;

const needsOf = ({ dimensions }: RecordOf<'scenario'>): readonly Need[] => [
  ...new Set(dimensions.map((dimension) => needOfDimension[dimension])),
];

const judgementsOf = (behind: readonly RiskResult[]): ComparisonVerdict['judgements'] => {
  const counts = new Map<string, number>();
  for (const { judgedBy } of behind) counts.set(judgedBy, (counts.get(judgedBy) ?? 0) + 1);
  const strong = (strength: RiskResult['strength']): number =>
    behind.filter((risk) => risk.strength === strength).length;
  return {
    of: behind.length,
    byExample: counts.get('example') ?? 0,
    by: [...counts]
      .map(([party, count]) => ({ party, count }))
      .sort((a, b) => b.count - a.count || (a.party < b.party ? -1 : 1)),
    strength: { weak: strong('weak'), moderate: strong('moderate'), strong: strong('strong') },
  };
};
