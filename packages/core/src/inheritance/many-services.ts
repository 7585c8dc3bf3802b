import { type Context, createContext } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { deriveFreedoms } from '../derive/freedoms.js';
import { deriveRights } from '../derive/rights.js';
import { deriveRisks } from '../derive/risks.js';
import { scaleOf } from '../derive/scale.js';
import { deriveTransfers } from '../derive/transfers.js';
import { evaluate } from '../evaluate.js';
import type { ConclusionStanding, Standing } from '../evaluation.js';
import { type Assessment, type AssessmentRecord, isPartOn, type RecordOf } from '../model/assessment.js';
import { leavesOf } from '../model/leaves-of.js';
import type { LocalDate } from '../model/local-date.js';
import { createStand } from '../standing/claims.js';
import { concludeFrom } from '../standing/conclusion.js';
import type { Stand } from '../standing/stand.js';
import type { World } from '../world/world.js';
import { compose } from './compose.js';
import { exposureOf } from './exposure.js';
import type { Inheritance, Unconfirmed } from './inheritance.js';
import { type PreparedRelease, prepareRelease } from './prepared-release.js';
import type { Release } from './release.js';
import { type ServiceRisk, scaledRiskOf, shortRisk } from './scaled-risks.js';
import { composedId } from './statement-id.js';

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
  const stands = new Map<string, Answered>();
  return (service) => {
    const seen = readStances(service, platform);
    if (seen === 'whole' || needsWhole(service, base)) return wholeSummary(service, release, world, asOf);
    // Services that have left the same unread, and put their own in the same places, see the same platform.
    const key = JSON.stringify([
      [...seen.unconfirmed].map(([id, why]) => `${id} ${why}`).sort(),
      [...seen.gone.keys()].sort(),
    ]);
    const answered = stands.get(key) ?? answer(platform, base, derived, shared, dependants, seen);
    stands.set(key, answered);
    return leansOn(service, answered.replaced)
      ? wholeSummary(service, release, world, asOf)
      : summaryOf(service, platform, base, derived, platformRisks, answered.stand, seen);
  };
};

type PlatformRisk = {
  readonly short: ServiceRisk;
  readonly through: ReturnType<typeof scaledRiskOf> | undefined;
};

/** The platform's part as those see it who have answered it in one way. */
type Answered = {
  readonly stand: Stand;
  /** What the platform rests on something that has been replaced: an own claim that leans on it needs the whole evaluation. */
  readonly replaced: ReadonlySet<string>;
};

const answer = (
  platform: PreparedRelease,
  base: Context,
  derived: Derived,
  shared: Stand,
  dependants: ReadonlyMap<string, readonly string[]>,
  { unconfirmed, gone }: Seen,
): Answered => {
  const touched = closure([...unconfirmed.keys(), ...gone.keys()], dependants);
  const context: Context = {
    ...base,
    inheritance: inheritanceOf(platform, unconfirmed, new Map()),
    record: (id) => (gone.has(id) ? undefined : base.record(id)),
  };
  return {
    stand: createStand(context, derived, [], new Set(), (id) => (touched.has(id) ? undefined : shared)),
    replaced: closure([...gone.keys()], dependants),
  };
};

const leansOn = (service: Assessment, ids: ReadonlySet<string>): boolean =>
  service.records.some((record) => {
    const grounds =
      record.kind === 'claim' ? [record.grounds] : record.kind === 'premise' ? record.restsOn : [];
    return grounds
      .flatMap(leavesOf)
      .some((leaf) => Object.values(leaf).some((value) => typeof value === 'string' && ids.has(value)));
  });

type Seen = {
  readonly unconfirmed: ReadonlyMap<string, Unconfirmed>;
  readonly gone: ReadonlyMap<string, readonly string[]>;
  readonly open: number;
};

// What a claim may rest on that is not worked out here: the findings of the rules, comparisons, chains.
const needsWhole = (service: Assessment, base: Context): boolean =>
  service.records.some(
    (record) =>
      record.kind === 'transfer' ||
      record.kind === 'engagement' ||
      (record.kind === 'consideration' && record.about.some((id) => base.record(id) !== undefined)) ||
      (record.kind === 'claim' &&
        leavesOf(record.grounds).some((leaf) => 'noFindings' in leaf || 'comparison' in leaf)) ||
      (record.kind === 'assessment' && record.scale !== base.head.scale),
  );

// Kinds in whose place others may stand without moving the platform's own argument or risk: what owners are asked for.
const shallow: ReadonlySet<string> = new Set(['activity', 'right', 'claim', 'benefit']);

// Fields in words: what they say moves neither standing nor risk.
const inert: ReadonlySet<string> = new Set([
  'anchor',
  'cost',
  'description',
  'due',
  'event',
  'evidence',
  'how',
  'ifItFalls',
  'note',
  'owner',
  'refs',
  'sources',
  'text',
  'title',
  'why',
]);

const readStances = (service: Assessment, platform: PreparedRelease): Seen | 'whole' => {
  const name = platform.release.manifest.assessment;
  const unconfirmed = new Map<string, Unconfirmed>();
  const gone = new Map<string, readonly string[]>();
  const answered = new Set<string>();
  for (const stance of service.records) {
    if (stance.kind !== 'stance') continue;
    if (answered.has(stance.of)) return 'whole';
    answered.add(stance.of);
    const id = composedId(name, stance.of);
    const record = platform.byId.get(id);
    const isGone = stance.answer === 'reject' || stance.replacedBy.length > 0;
    if (record !== undefined && !shallow.has(record.kind)) {
      if (isGone || Object.keys(stance.fields ?? {}).some((field) => !inert.has(field))) return 'whole';
    }
    if (record !== undefined && isGone) gone.set(id, stance.replacedBy);
    const now = platform.hashes.get(stance.of) ?? 'withdrawn';
    if (stance.confirmed.at(-1)?.content !== now)
      unconfirmed.set(id, now === 'withdrawn' ? 'withdrawn' : 'changed');
  }
  let open = 0;
  for (const { id } of platform.statements)
    if (!answered.has(id)) {
      open++;
      unconfirmed.set(composedId(name, id), 'open');
    }
  return { unconfirmed, gone, open };
};

const summaryOf = (
  service: Assessment,
  platform: PreparedRelease,
  base: Context,
  derived: Derived,
  platformRisks: readonly PlatformRisk[],
  answered: Stand,
  { unconfirmed, gone, open }: Seen,
): ServiceSummary => {
  const own = new Map(
    service.records.filter((record) => isPartOn(record, base.asOf)).map((record) => [record.id, record]),
  );
  const head = service.records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  const only = contextOf(head, own, base, platform, unconfirmed);
  const context: Context = {
    ...only,
    record: (id) => own.get(id) ?? (gone.has(id) ? undefined : base.record(id)),
    recordOfAnyDay: (id) => own.get(id) ?? base.recordOfAnyDay(id),
    of: (kind) => [...only.of(kind), ...base.of(kind)],
  };
  const mine: Context = { ...only, record: context.record, recordOfAnyDay: context.recordOfAnyDay };
  const all: Derived = {
    ...derived,
    rights: [...deriveRights(mine), ...derived.rights],
    freedoms: [...deriveFreedoms(mine), ...derived.freedoms],
  };
  const stand = createStand(context, all, [], new Set(), (id) => (own.has(id) ? undefined : answered));
  const claims = [...own.values()].flatMap((record) => {
    const claim = record.kind === 'claim' ? stand.claim(record.id) : undefined;
    return claim === undefined || claim === 'cycle' ? [] : [claim];
  });
  const concluding = new Set(
    [...own.values()].flatMap((record) =>
      record.kind === 'section' && record.role === 'conclusion' ? [record.id] : [],
    ),
  );
  const exposure = only.inheritance?.exposure;
  return {
    service: head.id,
    conclusion: concludeFrom(claims.filter(({ section }) => concluding.has(section))).standing,
    claims: claims.map(({ id, standing }) => ({ id, standing })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    risks: [
      ...platformRisks.map(({ short, through }) => {
        const reached = exposure?.get(short.scenario);
        return reached && through ? through(reached) : short;
      }),
      ...deriveRisks(mine).map(shortRisk),
    ],
    open,
    unconfirmed: [...unconfirmed].flatMap(([id, why]) => (why === 'open' ? [] : [id])).sort(),
  };
};

const nothing: readonly never[] = [];

/** The service's own records read on the day, with what it builds on at hand but not in its lists. */
const contextOf = (
  head: RecordOf<'assessment'>,
  own: ReadonlyMap<string, AssessmentRecord>,
  base: Context,
  platform: PreparedRelease,
  unconfirmed: ReadonlyMap<string, Unconfirmed>,
): Context => {
  const kinds = new Map<string, AssessmentRecord[]>();
  for (const record of own.values()) {
    if (record.kind === 'stance') continue;
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
    inheritance: inheritanceOf(platform, unconfirmed, exposureOf(head, platform)),
    // Grouped by `kind`, so the group of K holds records of K only.
    of: (kind) => (kinds.get(kind) ?? nothing) as unknown as readonly RecordOf<typeof kind>[],
  };
};

const inheritanceOf = (
  platform: PreparedRelease,
  unconfirmed: ReadonlyMap<string, Unconfirmed>,
  exposure: Inheritance['exposure'],
): Inheritance => {
  const { hash, assessment, title, version, on } = platform.release.manifest;
  return {
    release: { hash, assessment, title, version, on },
    provenance: platform.provenance,
    statements: nothing,
    unconfirmed,
    exposure,
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
  const sweeping = platform.records.filter(
    (record) =>
      (record.kind === 'claim' && leavesOf(record.grounds).some((leaf) => 'transfers' in leaf)) ||
      (record.kind === 'premise' && record.restsOn.flatMap(leavesOf).some((leaf) => 'transfers' in leaf)),
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
