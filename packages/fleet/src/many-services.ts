import {
  type Assessment,
  type AssessmentRecord,
  type ClaimResult,
  compose,
  type ConclusionMarks,
  conclusionMarks,
  type ConclusionStanding,
  type Context,
  evaluate,
  type Finding,
  type Ground,
  type Inheritance,
  isOfKind,
  isOwn,
  isPartOn,
  type LocalDate,
  type Release,
  type Standing,
  type ReviewGap,
  type World,
} from '@risikobilde/core';
import {
  composedHead,
  concluding,
  conclusionStanding,
  createContext,
  createStand,
  type Derived,
  deriveAll,
  deriveRisks,
  findInRecords,
  hasLeaf,
  dutyRules,
  isOpenDuty,
  isOpenErrorOfLaw,
  type PreparedRelease,
  prepareRelease,
  reachedThrough,
  recordRules,
  scaleOf,
  type Stand,
} from '@risikobilde/core/parts';
import { askedOnce, isOfPlatform } from './platform-grounds.js';
import { createStanceReader, type StanceReading } from './read-stances.js';
import {
  type PlatformRisk,
  type PlatformShare,
  platformRiskOf,
  type ServiceRisk,
  sharedRisks,
  shortRisk,
} from './scaled-risks.js';

/** How many facts there are, and how many of them were read in the original. */
export type FactsRead = Pick<ConclusionMarks, 'total' | 'primary'>;

/** Summary of one service, as operator and owner see it: its own claims and risks, and what it has not answered. */
export type ServiceSummary = {
  readonly service: string;
  readonly conclusion: ConclusionStanding;
  /** Open errors of law that are its own to mend. */
  readonly errorsOfLaw: number;
  /** The facts under the conclusion, and how many of them were read in the original. */
  readonly facts: FactsRead;
  readonly claims: readonly { readonly id: string; readonly standing: Standing }[];
  readonly risks: readonly ServiceRisk[];
  readonly open: number;
  readonly unconfirmed: readonly string[];
};

/** Reading of a service on a release: its summary, with the platform's risks told once for all services. */
export type ServiceReading = Omit<ServiceSummary, 'risks'> & {
  readonly ownRisks: readonly ServiceRisk[];
  /** Undefined where the service changes the platform's risks, so that all of them are among its own. */
  readonly platform: PlatformShare | undefined;
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
  const read = createServiceReader(release, world, asOf);
  return (service) => {
    const { platform, ownRisks, ...rest } = read(service);
    return { ...rest, risks: platform ? [...sharedRisks(platform), ...ownRisks] : ownRisks };
  };
};

/** The same, for those who add up services and need no list of the platform's risks for each. */
export const createServiceReader = (
  release: Release,
  world: World,
  asOf: LocalDate,
): ((service: Assessment) => ServiceReading) => {
  const platform = prepareRelease(release);
  const base = createContext(
    { schemaVersion: release.manifest.schemaVersion, records: [platform.head, ...platform.records] },
    world,
    asOf,
  );
  const derived = deriveAll(base);
  const errors = findInRecords(base, derived, errorRules)().filter(({ severity }) => severity === 'error');
  const shared = createStand(base, derived, () => errors, new Set());
  const dependants = dependantsOf(platform);
  const scale = scaleOf(base);
  const risks = derived.risks.map((risk) => platformRiskOf(scale, risk, platform.reaching));
  const readStances = createStanceReader(platform);
  const stands = new Map<string, Answered>();
  return (service) => {
    const seen = readStances(service);
    const own = service.records.filter(({ kind }) => kind !== 'stance');
    if (seen === 'whole' || needsWhole(own, base)) return readWhole(service, release, world, asOf);
    // Services that have left the same unread, and put their own in the same places, see the same platform.
    const answered =
      stands.get(seen.key) ?? answer(platform, base, derived, errors, shared, dependants, seen);
    stands.set(seen.key, answered);
    return leansOn(own, answered.replaced)
      ? readWhole(service, release, world, asOf)
      : readOwn(service, own, platform, base, derived, errors, risks, answered, () =>
          hasOpenDutyIn(compose(service, release), world, asOf),
        );
  };
};

const nothing: readonly never[] = [];

/** The platform's part as those see it who have answered it in one way. */
type Answered = StanceReading & {
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
  errors: readonly Finding[],
  shared: Stand,
  dependants: ReadonlyMap<string, readonly string[]>,
  seen: StanceReading,
): Answered => {
  const { unconfirmed, gone } = seen;
  const touched = closure([...unconfirmed.keys(), ...gone], dependants);
  const inheritance = inheritanceOf(platform, unconfirmed);
  const context: Context = {
    ...base,
    inheritance,
    record: (id) => (gone.has(id) ? undefined : base.record(id)),
  };
  const stand = createStand(
    context,
    derived,
    () => errors,
    new Set(),
    (ground) => {
      const id = 'premise' in ground ? ground.premise : 'claim' in ground ? ground.claim : undefined;
      return id === undefined || touched.has(id) ? undefined : shared;
    },
  );
  return {
    ...seen,
    inheritance,
    unread: [...unconfirmed].flatMap(([id, why]) => (why === 'open' ? [] : [id])).sort(),
    stand: { ...stand, ground: askedOnce(stand) },
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
      record.kind === 'doubt' ||
      // What the owner has read, the platform leans on too.
      record.kind === 'reading' ||
      (record.kind === 'consideration' && record.about.some((id) => base.record(id) !== undefined)) ||
      (record.kind === 'claim' &&
        hasLeaf(record.grounds, (leaf) =>
          ['noFindings', 'lawful', 'places', 'comparison', 'role', 'risk'].some((type) => type in leaf),
        )) ||
      (record.kind === 'assessment' && record.scale !== base.head.scale),
  );

const readOwn = (
  service: Assessment,
  records: readonly AssessmentRecord[],
  platform: PreparedRelease,
  base: Context,
  derived: Derived,
  errors: readonly Finding[],
  risks: readonly PlatformRisk[],
  { stand: answered, inheritance, gone, open, unread }: Answered,
  hasOpenDuty: () => boolean,
): ServiceReading => {
  const head = records.find((record) => record.kind === 'assessment');
  if (head?.kind !== 'assessment') throw new Error('An assessment has one record of kind assessment.');
  const current = records.filter((record) => isPartOn(record, base.asOf));
  const own = new Map(current.map((record) => [record.id, record]));
  const listed = new Set(service.notGivenHere);
  // A ground may name a stance, though hardly any does: not worth a place in the map for each.
  const stanceOf = (id: string): AssessmentRecord | undefined =>
    service.records.find((record) => record.kind === 'stance' && record.id === id);
  const mine: Context = {
    ...base,
    head: composedHead(head, platform),
    inheritance,
    record: (id) => own.get(id) ?? (gone.has(id) ? undefined : (base.record(id) ?? stanceOf(id))),
    recordOfAnyDay: (id) => own.get(id) ?? base.recordOfAnyDay(id) ?? stanceOf(id),
    notGivenHere: current.filter(({ id }) => listed.has(id)),
    of: (kind) => current.filter(isOfKind(kind)).filter(({ id }) => !listed.has(id)),
  };
  const context: Context = { ...mine, of: (kind) => [...mine.of(kind), ...base.of(kind)] };
  const hasConsidered = current.some(({ kind }) => kind === 'consideration');
  const found = findInRecords(mine, deriveAll(mine), errorRules)().filter(
    ({ severity }) => severity === 'error',
  );
  const all = [...errors, ...found];
  const stand = createStand(
    context,
    derived,
    () => all,
    new Set(),
    (ground) =>
      isOfPlatform(ground, hasConsidered, (id) => !own.has(id) && base.record(id) !== undefined)
        ? answered
        : undefined,
  );
  const claims: ClaimResult[] = [];
  const conclusions = new Set<string>();
  for (const one of own.values()) {
    const claim = one.kind === 'claim' ? stand.claim(one.id) : undefined;
    if (claim !== undefined && claim !== 'cycle') claims.push(claim);
    if (one.kind === 'section' && one.role === 'conclusion') conclusions.add(one.id);
  }
  const made = concluding(
    claims,
    ({ section }) => conclusions.has(section),
    ({ id }) => {
      const claim = own.get(id);
      return claim?.kind === 'claim' && claim.essential;
    },
  );
  const hasError = [...errors.filter(({ refs }) => !refs.some((id) => gone.has(id))), ...found].some(
    isOpenErrorOfLaw,
  );
  const standing = conclusionStanding(made, hasError, false);
  return {
    service: head.id,
    // Whether all that the law asks is answered is seen of both together, so it is looked at only where the conclusion turns on it.
    conclusion: isStanding(standing) && hasOpenDuty() ? 'notDecided' : standing,
    errorsOfLaw: found.filter(isOpenErrorOfLaw).length,
    facts: factsRead(made.claims),
    claims: claims.map(({ id, standing }) => ({ id, standing })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ownRisks: deriveRisks(mine).map(shortRisk),
    platform: { risks, exposure: reachedThrough(head, platform) },
    open,
    unconfirmed: unread,
  };
};

const factsRead = (claims: readonly ClaimResult[]): FactsRead => {
  const { total, primary } = conclusionMarks({ conclusion: { claims } });
  return { total, primary };
};

const isStanding = (conclusion: ConclusionStanding): boolean =>
  conclusion === 'stands' || conclusion === 'standsWithChallenges';

/** A claim may stand or fall by these. */
const errorRules = recordRules.filter(
  ({ severity, alsoErrors }) => severity === 'error' || alsoErrors === true,
);

const rulesOfDuties = recordRules.filter(({ id }) => dutyRules.has(id));

const hasOpenDutyIn = (composed: Assessment, world: World, asOf: LocalDate): boolean => {
  const context = createContext(composed, world, asOf);
  return findInRecords(context, deriveAll(context), rulesOfDuties)().some(isOpenDuty);
};

const inheritanceOf = (
  platform: PreparedRelease,
  unconfirmed: ReadonlyMap<string, ReviewGap>,
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

const readWhole = (service: Assessment, release: Release, world: World, asOf: LocalDate): ServiceReading => {
  const evaluation = evaluate(compose(service, release), world, asOf);
  const statements = evaluation.inheritance?.statements ?? [];
  return {
    service: evaluation.assessment.id,
    conclusion: evaluation.conclusion.standing,
    errorsOfLaw: evaluation.findings.filter((one) => isOpenErrorOfLaw(one) && isOwn(one)).length,
    facts: factsRead(evaluation.conclusion.claims),
    claims: evaluation.claims
      .filter(({ provenance }) => provenance?.from === 'own')
      .map(({ id, standing }) => ({ id, standing }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ownRisks: evaluation.risks.map(shortRisk),
    platform: undefined,
    open: statements.filter(({ answer }) => answer === 'open').length,
    unconfirmed: statements.flatMap(({ id, unconfirmed }) =>
      unconfirmed === undefined || unconfirmed === 'open' ? [] : [id],
    ),
  };
};
