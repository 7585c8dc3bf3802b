import type { Text } from '@risikobilde/words/message';
import type { ConclusionStanding, Evaluation, Reason, Task, TransferResult } from '../evaluation.js';
import { diffEvaluations, type EvaluationChange } from '../diff/diff-evaluations.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { Ground, GroundLeaf } from '../model/grounds.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import type { ToleranceResult } from '../evaluation.js';
import type { Source, World, WorldEntry } from '../world/world.js';

/** Something that is supposed to fall: a record, a world entry, a region of a supplier (`profile:region`), or every party in a country. */
export type SupposedFall = {
  readonly id: string;
  readonly kind: AssessmentRecord['kind'] | WorldEntry['kind'] | 'countryCode' | 'region';
};

/** An assessment and its world as they would be, and what was supposed. Nothing of it is stored. */
export type Supposition = {
  readonly assessment: Assessment;
  readonly world: World;
  readonly falls: readonly SupposedFall[];
  /** Records that name what falls: engagements, transfers, activities. Whether they go on is not said. */
  readonly touches: readonly string[];
};

/** What one event of a supposition is called by `suppose`; of a service, as the service names the platform’s records. */
export const fallenId = (
  { record, fact, region, country }: RecordOf<'supposition'>['falls'][number],
  named: (record: string) => string = (id) => id,
): string =>
  record !== undefined ? named(record) : region === undefined ? (fact ?? country ?? '') : `${fact}:${region}`;

/** The world entry that what is supposed to fall rests on besides, in a supposition alone. */
const supposedId = 'supposed-event';

/**
 * What is as it would be if something fell on a day: a source is invalidated, a measure withdrawn, a party’s certifications end, and whatever
 * else is named no longer carries what leans on it. What has no effect in the argument is among `touches` or nowhere.
 *
 * @param ids of records and world entries, `profile:region`, and countries as ISO 3166-1 codes
 * @param saying what the imagined event says of itself
 * @returns undefined with the ids that nothing has
 */
export const suppose = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
  ids: readonly string[],
  saying: Text,
): Supposition | { readonly unknown: readonly string[] } => {
  const kinds = new Map<string, SupposedFall['kind']>([
    ...world.entries.flatMap((entry) => [
      [entry.id, entry.kind] as const,
      ...(entry.kind === 'supplierProfile' ? entry.regions : []).map(
        (region) => [`${entry.id}:${region.id}`, 'region'] as const,
      ),
    ]),
    ...assessment.records.map(({ id, kind }) => [id, kind] as const),
  ]);
  // A country that no record names is an answer of its own: nothing here would be touched.
  const kindOf = (id: string): SupposedFall['kind'] | undefined =>
    kinds.get(id) ?? (/^[A-Z]{2}$/.test(id) ? 'countryCode' : undefined);
  const unknown = ids.filter((id) => kindOf(id) === undefined);
  if (unknown.length > 0) return { unknown };
  const falls = [...new Set(ids)].flatMap((id) => {
    const kind = kindOf(id);
    return kind === undefined ? [] : [{ id, kind }];
  });
  const fallen = reachedBy(falls, assessment, world);
  const gone = (id: string): boolean => fallen.has(id);
  const places = placesOf(fallen, assessment, world);
  const laws = new Set(world.entries.flatMap(({ id, kind }) => (kind === 'source' ? [id] : [])));
  // A law of the world says itself that it has fallen; a source of the assessment’s own falls where something leans on it.
  const leafGone = (id: string): boolean => gone(id) && !laws.has(id);
  const records = assessment.records.map((record) => withFall(record, day, { gone, leafGone }, saying));
  return {
    assessment: { ...assessment, records },
    world: {
      ...world,
      entries: [
        ...world.entries.map((entry) =>
          entry.kind === 'source' && gone(entry.id) ? invalidated(entry, day, saying) : entry,
        ),
        supposedSource(day, saying),
      ],
    },
    falls,
    touches: assessment.records.flatMap((record) =>
      isTouched(record, gone) || usesListOf(record, world, gone) || isIn(record, places) ? [record.id] : [],
    ),
  };
};

/** The ids that fall with what is supposed: the parties of a country, the decision of a scheme, the engagements of a party. */
const reachedBy = (
  falls: readonly SupposedFall[],
  { records }: Assessment,
  { entries }: World,
): ReadonlySet<string> => {
  const fallen = new Set(falls.map(({ id }) => id));
  for (const record of records)
    if (record.kind === 'party' && record.country !== undefined && fallen.has(record.country))
      fallen.add(record.id);
  for (const entry of entries)
    if (entry.kind === 'adequacy' && fallen.has(entry.id)) fallen.add(entry.source);
  for (const record of records)
    if (record.kind === 'engagement' && fallen.has(record.contractor)) fallen.add(record.id);
  return fallen;
};

const isTouched = (record: AssessmentRecord, gone: (id: string) => boolean): boolean =>
  (record.kind === 'engagement' && gone(record.id)) ||
  (record.kind === 'transfer' &&
    (gone(record.importer) ||
      gone(record.country) ||
      record.grounds.some((ground) => namesFallen(ground, gone))));

type Place = { readonly country: string; readonly contractors: ReadonlySet<string> };

/** The regions that fall, each with the parties of the assessment that are its supplier’s: records name the country of a region alone. */
const placesOf = (
  fallen: ReadonlySet<string>,
  { records }: Assessment,
  { entries }: World,
): readonly Place[] =>
  entries.flatMap((entry) => {
    if (entry.kind !== 'supplierProfile') return [];
    const names = new Set(entry.entities.map(({ name }) => name));
    const contractors = new Set(
      records.flatMap((record) =>
        record.kind === 'party' &&
        (record.profile?.of === entry.id || Object.values(record.name).some((name) => names.has(name)))
          ? [record.id]
          : [],
      ),
    );
    return entry.regions.flatMap(({ id, country }) =>
      fallen.has(`${entry.id}:${id}`) ? [{ country, contractors }] : [],
    );
  });

const isIn = (record: AssessmentRecord, places: readonly Place[]): boolean =>
  record.kind === 'engagement' &&
  places.some(
    ({ country, contractors }) =>
      contractors.has(record.contractor) &&
      record.places.some((place) => place.country === country && place.what !== 'access'),
  );

/** Whether a list of sub-processors that an engagement is under names somebody in a country that falls. */
const usesListOf = (record: AssessmentRecord, { entries }: World, gone: (id: string) => boolean): boolean =>
  record.kind === 'engagement' &&
  entries.some(
    (entry) =>
      entry.kind === 'subprocessors' &&
      entry.id === record.subprocessors?.list &&
      entry.editions.some((edition) =>
        edition.entries.some(({ country }) => country !== undefined && gone(country)),
      ),
  );

const namesFallen = (value: unknown, gone: (id: string) => boolean): boolean =>
  typeof value === 'string'
    ? gone(value)
    : typeof value === 'object' &&
      value !== null &&
      Object.values(value).some((inner) => namesFallen(inner, gone));

const withFall = (
  record: AssessmentRecord,
  day: LocalDate,
  { gone, leafGone }: Record<'gone' | 'leafGone', (id: string) => boolean>,
  saying: Text,
): AssessmentRecord => {
  switch (record.kind) {
    case 'claim':
      return {
        ...record,
        grounds: without(record.grounds, leafGone, gone(record.id)),
        ...(record.unless && { unless: without(record.unless, leafGone, gone(record.id)) }),
      };
    case 'premise':
      return {
        ...record,
        restsOn: [
          ...record.restsOn.map((ground) => without(ground, leafGone)),
          ...(gone(record.id) ? [supposed] : []),
        ],
      };
    case 'measure':
      return gone(record.id) ? withdrawn(record, day, saying) : record;
    case 'party':
      return gone(record.id) ? withoutCertification(record, day) : record;
    default:
      return record;
  }
};

const supposed: Ground = { source: supposedId };

/** The ground with every leaf that names what falls resting on the imagined event as well. */
const without = (ground: Ground, gone: (id: string) => boolean, isGone = false): Ground => {
  if (isGone) return { all: [ground, supposed] };
  if ('all' in ground) return { all: ground.all.map((inner) => without(inner, gone)) };
  if ('anyOf' in ground) return { anyOf: ground.anyOf.map((inner) => without(inner, gone)) };
  return leafFalls(ground, gone) ? { all: [ground, supposed] } : ground;
};

const leafFalls = (leaf: GroundLeaf, gone: (id: string) => boolean): boolean => {
  // Measures say themselves that they have fallen, and certifications end.
  if ('measure' in leaf || 'certification' in leaf) return false;
  // A premise or a claim falls by its own grounds.
  if ('premise' in leaf || 'claim' in leaf) return false;
  const [named] = Object.values(leaf);
  return typeof named === 'string' && gone(named);
};

const withdrawn = (measure: RecordOf<'measure'>, day: LocalDate, why: Text): RecordOf<'measure'> => ({
  ...measure,
  states: [
    ...measure.states.filter(({ from }) => from === undefined || from < day),
    { state: 'withdrawn', from: day, why },
  ],
});

const withoutCertification = (party: RecordOf<'party'>, day: LocalDate): RecordOf<'party'> => ({
  ...party,
  ...(party.certifications && {
    certifications: party.certifications.map((one) => ({
      ...one,
      until: one.until !== undefined && one.until < day ? one.until : day,
    })),
  }),
});

const invalidated = (source: Source, day: LocalDate, saying: Text): Source => ({
  ...source,
  events: [...source.events, imagined(day, saying, 'invalidated')],
});

const imagined = (
  date: LocalDate,
  text: Text,
  type: 'invalidated' | 'inForce',
): Source['events'][number] => ({
  date,
  precision: 'day',
  type,
  text,
  cite: { title: Object.values(text)[0] ?? '' },
  verification: 'U',
});

const supposedSource = (day: LocalDate, saying: Text): Source => ({
  id: supposedId,
  kind: 'source',
  type: 'decision',
  title: saying,
  short: saying,
  jurisdiction: 'other',
  issuer: saying,
  identifiers: {},
  themes: [],
  provisions: [],
  events: [imagined(addDays(day, -1), saying, 'inForce'), imagined(day, saying, 'invalidated')],
  cite: { title: Object.values(saying)[0] ?? '' },
  verification: 'U',
});

/** What a supposition changes. */
export type SupposedEffect = {
  readonly conclusion: { readonly before: ConclusionStanding; readonly after: ConclusionStanding };
  readonly after: Evaluation;
  readonly change: EvaluationChange;
  /** Alternatives that hold where another of the same ground falls, by the claim or premise that leans on them. */
  readonly holdsInstead: readonly { readonly of: string; readonly instead: readonly Reason[] }[];
  readonly touches: readonly string[];
  /** Transfers whose ground under chapter V held and holds no longer. */
  readonly losesGround: readonly string[];
  readonly tasks: readonly Task[];
};

/** What would differ on the day if it were as supposed; both are evaluated with every rule, so that the difference is the supposition’s. */
export const supposedEffect = (
  { assessment, world }: { readonly assessment: Assessment; readonly world: World },
  supposition: Supposition,
  day: LocalDate,
  knownAt?: LocalDate,
  tolerance?: readonly ToleranceResult[],
): SupposedEffect => {
  const before = evaluate(assessment, world, day, knownAt, tolerance);
  const after = evaluate(supposition.assessment, supposition.world, day, knownAt, tolerance);
  const change = diffEvaluations(before, after);
  return {
    conclusion: { before: before.conclusion.standing, after: after.conclusion.standing },
    after,
    change,
    holdsInstead: holdingInstead(before, after),
    touches: supposition.touches,
    losesGround: losingGround(before, after),
    tasks: change.tasks.opened,
  };
};

const losingGround = (before: Evaluation, after: Evaluation): readonly string[] => {
  const groundHolds = ({ ground }: TransferResult): boolean =>
    ground.standing === 'supported' || ground.standing === 'challenged';
  const held = new Set(before.transfers.filter(groundHolds).map(({ transfer }) => transfer));
  return [
    ...new Set(
      after.transfers.flatMap((one) =>
        held.has(one.transfer) && one.isTransfer && !groundHolds(one) ? [one.transfer] : [],
      ),
    ),
  ];
};

const holdingInstead = (before: Evaluation, after: Evaluation): SupposedEffect['holdsInstead'] => {
  const held = new Map(
    [...before.claims, ...before.premises].map(({ id, grounds }) => [id, new Set(grounds.flatMap(heldIn))]),
  );
  return [...after.claims, ...after.premises].flatMap(({ id, grounds }) => {
    const instead = grounds.flatMap((ground) => fallbacks(ground, held.get(id) ?? new Set()));
    return instead.length === 0 ? [] : [{ of: id, instead }];
  });
};

const holds = ({ standing }: Reason): boolean => standing === 'supported' || standing === 'challenged';

const nameOf = ({ type, ref }: Reason): string => `${type} ${ref}`;

const heldIn = (reason: Reason): readonly string[] => [
  // What joins others has no name of its own.
  ...(holds(reason) && reason.type !== 'all' && reason.type !== 'anyOf' ? [nameOf(reason)] : []),
  ...reason.children.flatMap(heldIn),
];

/** The alternatives that hold where one that held before does so no longer. */
const fallbacks = (reason: Reason, held: ReadonlySet<string>): readonly Reason[] => {
  // What another claim or premise falls back on is told there.
  if (reason.type === 'premise' || reason.type === 'claim') return [];
  const hasLost = (child: Reason): boolean =>
    !holds(child) && (child.ref === supposedId || held.has(nameOf(child)) || child.children.some(hasLost));
  return reason.type === 'anyOf' && reason.children.some(hasLost)
    ? reason.children.filter(holds)
    : reason.children.flatMap((child) => fallbacks(child, held));
};
