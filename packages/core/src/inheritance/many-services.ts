import { type Context, createContext } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { deriveFreedoms } from '../derive/freedoms.js';
import { deriveRights } from '../derive/rights.js';
import { deriveRisks } from '../derive/risks.js';
import { scaleOf } from '../derive/scale.js';
import { deriveTransfers } from '../derive/transfers.js';
import { evaluate } from '../evaluate.js';
import type { ClaimResult, ConclusionStanding, Standing } from '../evaluation.js';
import { type Assessment, type AssessmentRecord, isPartOn, type RecordOf } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';
import { hasLeaf } from '../model/leaves-of.js';
import type { LocalDate } from '../model/local-date.js';
import { createStand } from '../standing/claims.js';
import { conclusionStanding } from '../standing/conclusion.js';
import type { Stand } from '../standing/stand.js';
import type { World } from '../world/world.js';
import { compose } from './compose.js';
import { exposureOf } from './exposure.js';
import type { Inheritance, Unconfirmed } from './inheritance.js';
import { type PreparedRelease, prepareRelease } from './prepared-release.js';
import { createStanceReader, type Seen } from './read-stances.js';
import type { Release } from './release.js';
import { type ServiceRisk, scaledRiskOf, shortRisk } from './scaled-risks.js';

/** What the operator and the owner see of one service: its own claims and risks, and what it has not answered. */
export type ServiceSummary = {
  readonly service: string;
  readonly conclusion: ConclusionStanding;
  readonly claims: readonly { readonly id: string; readonly standing: Standing }[];
  readonly risks: readonly ServiceRisk[];
  readonly open: number;
  readonly unconfirmed: readonly string[];
};

/**
 * Standing and risk of many services on one release. The platform's part is evaluated once; each service is worked out
 * from what differs. A service whose stances or grounds reach deeper than that is evaluated whole, with the same answer.
 */
export const createServiceEvaluator = (
  release: Release,
  world: World,
  asOf: LocalDate,
): ((service: Assessment) => ServiceSummary) => {
  const platform = prepareRelease(release);
  const base = createContext(
    { schemaVersion: release.manifest.schemaVersion, records: [platform.head, ...platform.records] },
    world,
    asOf,
  );
  const derived: Derived = {
    roles: [],
    transfers: deriveTransfers(base),
    rights: deriveRights(base),
    freedoms: deriveFreedoms(base),
    risks: deriveRisks(base),
    comparison: [],
    requirements: [],
    dpia: { needed: 'no', criteria: [], content: [] },
  };
  const shared = createStand(base, derived, [], new Set());
  const dependants = dependantsOf(platform);
  const scale = scaleOf(base);
  const platformRisks = derived.risks.map((risk) => ({
    // The platform's own name of a scenario is the name of the event, whichever service it strikes.
    short: { ...shortRisk(risk), shock: risk.scenario },
    through: scale && scaledRiskOf(scale, risk),
  }));
  const readStances = createStanceReader(platform);
  const stands = new Map<string, Answered>();
  return (service) => {
    const seen = readStances(service);
    const own = service.records.filter(({ kind }) => kind !== 'stance');
    if (seen === 'whole' || needsWhole(own, base)) return wholeSummary(service, release, world, asOf);
    // Services that have left the same unread, and put their own in the same places, see the same platform.
    const answered = stands.get(seen.key) ?? answer(platform, base, derived, shared, dependants, seen);
    stands.set(seen.key, answered);
    return leansOn(own, answered.replaced)
      ? wholeSummary(service, release, world, asOf)
      : summaryOf(service, own, platform, base, derived, platformRisks, answered);
  };
};

const nothing: readonly never[] = [];

type PlatformRisk = {
  readonly short: ServiceRisk;
  readonly through: ReturnType<typeof scaledRiskOf> | undefined;
};

/** The platform's part as those see it who have answered it in one way. */
type Answered = Seen & {
  readonly stand: Stand;
  readonly inheritance: Inheritance;
  /** What is to be read anew, sorted. */
  readonly unread: readonly string[];
  /** What the platform rests on something that has been replaced: an own claim that leans on it needs the whole evaluation. */
  readonly replaced: ReadonlySet<string>;
};

const answer = (
  platform: PreparedRelease,
  base: Context,
  derived: Derived,
  shared: Stand,
  dependants: ReadonlyMap<string, readonly string[]>,
  seen: Seen,
): Answered => {
  const { unconfirmed, gone } = seen;
  const touched = closure([...unconfirmed.keys(), ...gone], dependants);
  const inheritance = inheritanceOf(platform, unconfirmed);
  const context: Context = {
    ...base,
    inheritance,
    record: (id) => (gone.has(id) ? undefined : base.record(id)),
  };
  return {
    ...seen,
    inheritance,
    unread: [...unconfirmed].flatMap(([id, why]) => (why === 'open' ? [] : [id])).sort(),
    stand: createStand(context, derived, [], new Set(), (id) => (touched.has(id) ? undefined : shared)),
    replaced: closure([...gone], dependants),
  };
};

const groundsOf = (record: AssessmentRecord): readonly Ground[] =>
  record.kind === 'claim' ? [record.grounds] : record.kind === 'premise' ? record.restsOn : nothing;

const leansOn = (own: readonly AssessmentRecord[], ids: ReadonlySet<string>): boolean =>
  ids.size > 0 &&
  own.some((record) =>
    groundsOf(record).some((ground) =>
      hasLeaf(ground, (leaf) =>
        Object.values(leaf).some((value) => typeof value === 'string' && ids.has(value)),
      ),
    ),
  );

// What a claim may rest on that is not worked out here: the findings of the rules, comparisons, chains.
const needsWhole = (own: readonly AssessmentRecord[], base: Context): boolean =>
  own.some(
    (record) =>
      record.kind === 'transfer' ||
      record.kind === 'engagement' ||
      (record.kind === 'consideration' && record.about.some((id) => base.record(id) !== undefined)) ||
      (record.kind === 'claim' &&
        hasLeaf(record.grounds, (leaf) => 'noFindings' in leaf || 'comparison' in leaf)) ||
      (record.kind === 'assessment' && record.scale !== base.head.scale),
  );

const summaryOf = (
  service: Assessment,
  records: readonly AssessmentRecord[],
  platform: PreparedRelease,
  base: Context,
  derived: Derived,
  platformRisks: readonly PlatformRisk[],
  { stand: answered, inheritance, gone, open, unread }: Answered,
): ServiceSummary => {
  const head = records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  const own = new Map<string, AssessmentRecord>();
  for (const record of records) if (isPartOn(record, base.asOf)) own.set(record.id, record);
  const exposure = exposureOf(head, platform);
  const only = contextOf(head, own, base, platform, { ...inheritance, exposure });
  // A ground may name a stance, though hardly any does: not worth a place in the map for each.
  const stanceOf = (id: string): AssessmentRecord | undefined =>
    service.records.find((record) => record.kind === 'stance' && record.id === id);
  const record = (id: string): AssessmentRecord | undefined =>
    own.get(id) ?? (gone.has(id) ? undefined : (base.record(id) ?? stanceOf(id)));
  const recordOfAnyDay = (id: string): AssessmentRecord | undefined =>
    own.get(id) ?? base.recordOfAnyDay(id) ?? stanceOf(id);
  const context: Context = {
    ...only,
    record,
    recordOfAnyDay,
    of: (kind) => [...only.of(kind), ...base.of(kind)],
  };
  const mine: Context = { ...only, record, recordOfAnyDay };
  const all = withOwn(derived, mine);
  const stand = createStand(context, all, [], new Set(), (id) => (own.has(id) ? undefined : answered));
  const claims: ClaimResult[] = [];
  const concluding = new Set<string>();
  for (const one of own.values()) {
    const claim = one.kind === 'claim' ? stand.claim(one.id) : undefined;
    if (claim !== undefined && claim !== 'cycle') claims.push(claim);
    if (one.kind === 'section' && one.role === 'conclusion') concluding.add(one.id);
  }
  return {
    service: head.id,
    conclusion: conclusionStanding(claims.filter(({ section }) => concluding.has(section))),
    claims: claims.map(({ id, standing }) => ({ id, standing })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    risks: [
      ...platformRisks.map(({ short, through }) => {
        const reached = exposure.get(short.scenario);
        return reached && through ? through(reached) : short;
      }),
      ...deriveRisks(mine).map(shortRisk),
    ],
    open,
    unconfirmed: unread,
  };
};

/** The platform's with the service's own beside; its rights and freedoms are worked out when a claim leans on one. */
const withOwn = (derived: Derived, mine: Context): Derived => {
  let rights: Derived['rights'] | undefined;
  let freedoms: Derived['freedoms'] | undefined;
  return {
    ...derived,
    get rights() {
      return (rights ??= [...deriveRights(mine), ...derived.rights]);
    },
    get freedoms() {
      return (freedoms ??= [...deriveFreedoms(mine), ...derived.freedoms]);
    },
  };
};

/** The service's own records read on the day, with what it builds on at hand but not in its lists. */
const contextOf = (
  head: RecordOf<'assessment'>,
  own: ReadonlyMap<string, AssessmentRecord>,
  base: Context,
  platform: PreparedRelease,
  inheritance: Inheritance,
): Context => {
  const kinds = new Map<string, AssessmentRecord[]>();
  for (const record of own.values()) {
    const group = kinds.get(record.kind);
    if (group) group.push(record);
    else kinds.set(record.kind, [record]);
  }
  const ids = new Set(head.alternatives.map(({ id }) => id));
  return {
    ...base,
    head: {
      ...head,
      alternatives: [...head.alternatives, ...platform.head.alternatives.filter(({ id }) => !ids.has(id))],
    },
    inheritance,
    // Grouped by `kind`, so the group of K holds records of K only.
    of: (kind) => (kinds.get(kind) ?? nothing) as unknown as readonly RecordOf<typeof kind>[],
  };
};

const inheritanceOf = (
  platform: PreparedRelease,
  unconfirmed: ReadonlyMap<string, Unconfirmed>,
): Inheritance => {
  const { hash, assessment, title, version, on } = platform.release.manifest;
  return {
    release: { hash, assessment, title, version, on },
    provenance: platform.provenance,
    statements: nothing,
    unconfirmed,
    exposure: new Map(),
    reaching: platform.reaching,
    problems: nothing,
  };
};

const closure = (
  from: readonly string[],
  dependants: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const found = new Set(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const next of dependants.get(id) ?? [])
      if (!found.has(next)) {
        found.add(next);
        waiting.push(next);
      }
  return found;
};

/** Who refers to whom in the platform, and who leans on every transfer there is without naming one. */
const dependantsOf = (platform: PreparedRelease): ReadonlyMap<string, readonly string[]> => {
  // An engagement that names an activity stands as it did when an owner puts its own in the activity's place.
  const argues = (id: string): boolean =>
    ['claim', 'premise', 'right', 'freedom'].includes(platform.byId.get(id)?.kind ?? '');
  const found = new Map([...platform.referrers].map(([id, from]) => [id, from.filter(argues)]));
  const sweeping = platform.records.filter((record) =>
    groundsOf(record).some((ground) => hasLeaf(ground, (leaf) => 'transfers' in leaf)),
  );
  for (const record of platform.records)
    if (record.kind === 'transfer')
      found.set(record.id, [...(found.get(record.id) ?? []), ...sweeping.map(({ id }) => id)]);
  return found;
};

const wholeSummary = (
  service: Assessment,
  release: Release,
  world: World,
  asOf: LocalDate,
): ServiceSummary => {
  const evaluation = evaluate(compose(service, release), world, asOf);
  const statements = evaluation.inheritance?.statements ?? [];
  return {
    service: evaluation.assessment.id,
    conclusion: evaluation.conclusion.standing,
    claims: evaluation.claims
      .filter(({ provenance }) => provenance?.from === 'own')
      .map(({ id, standing }) => ({ id, standing }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    risks: evaluation.risks.map(shortRisk),
    open: statements.filter(({ answer }) => answer === 'open').length,
    unconfirmed: statements.flatMap(({ id, unconfirmed }) =>
      unconfirmed === undefined || unconfirmed === 'open' ? [] : [id],
    ),
  };
};
