import type { Sayable } from '@risikobilde/words/message';
import type { ClaimResult, Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { labelAndText } from '../reason.js';
import { ending } from '../world/ending-events.js';
import type { Source } from '../world/world.js';
import { failingEnds, openSince } from './failing-ends.js';

/** What a consideration names: the edition, the event or the act that it answers. */
export type ConsideredThing = RecordOf<'consideration'>['of'];

/** One thing that happened, or one thing that is missing, with every claim that does not hold because of it. */
export type ChangeGroup = {
  readonly key: string;
  /** The key as it stands in an address. */
  readonly anchor: string;
  /** What a consideration of it names; left out where only a record can be mended. */
  readonly of?: ConsideredThing;
  /** The source that stands no longer, and since when: no reasons make it carry again, so only what leans on it can be mended. */
  readonly fell?: { readonly source: string; readonly on: LocalDate };
  /** The records that a consideration of it is about. */
  readonly about: readonly string[];
  readonly refs: readonly string[];
  readonly claims: readonly string[];
  readonly label: Sayable;
  readonly reasons: readonly Sayable[];
  /** It is a statement of the platform that the service has not read as it now stands. */
  readonly isUnread: boolean;
  readonly cite?: Reason['cite'];
  readonly since?: LocalDate;
  readonly due: LocalDate;
  readonly overdue: boolean;
};

/** The same thing leaned on in several ways is one thing to look at; a field order of its own makes the key stable. */
const keyOf = (end: Reason): string =>
  end.considerAs
    ? Object.entries(end.considerAs.of)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => `${name}-${value}`)
        .join('-')
    : end.ref;

/** What ended by a day; what never came into force has none. */
const fallen = ({ type, standing, since, ref }: Reason): Pick<ChangeGroup, 'fell'> =>
  type === 'source' && standing === 'fallen' && since !== undefined
    ? { fell: { source: ref, on: since } }
    : {};

/** The source that fell with what befell it; undefined for another change, and where only dates of its own ended it. */
export const whatFell = (
  { fell }: Pick<ChangeGroup, 'fell'>,
  sourceOf: (id: string) => Source | undefined,
): Sayable | undefined => {
  const source = fell && sourceOf(fell.source);
  const event = source?.events.find(({ type, date }) => ending.has(type) && date === fell?.on);
  return source && event && labelAndText(source.short, event.text);
};

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/**
 * What must be looked at again, by what brought it, the one that has waited longest first. Without the assessment's head, which says
 * how long it may wait and since when there was anybody to look, each is due on its day.
 */
export const groupChanges = (
  claims: readonly ClaimResult[],
  asOf: LocalDate,
  head?: RecordOf<'assessment'>,
): readonly ChangeGroup[] => {
  const found = claims.flatMap((claim) =>
    claim.because.flatMap(failingEnds).map((end) => ({ claim: claim.id, end })),
  );
  const keys = unique(found.map(({ end }) => keyOf(end)));
  return keys
    .flatMap((key): ChangeGroup[] => {
      const members = found.filter(({ end }) => keyOf(end) === key);
      const ends = members.map(({ end }) => end);
      const [first] = ends;
      if (!first) return [];
      const since = ends
        .flatMap((end) => end.since ?? [])
        .toSorted()
        .at(0);
      const due = head ? addDays(openSince(head, asOf, since), head.reassessWithinDays) : (since ?? asOf);
      const reasons = new Map(ends.map((end) => [JSON.stringify(end.reason), end.reason]));
      return [
        {
          key,
          anchor: key.replaceAll(/[^a-zA-Z0-9]+/g, '-'),
          ...(first.considerAs && { of: first.considerAs.of }),
          ...fallen(first),
          about: unique(ends.flatMap((end) => end.considerAs?.about ?? [])),
          refs: unique(ends.map((end) => end.ref)),
          claims: unique(members.map(({ claim }) => claim)),
          label: first.label,
          reasons: [...reasons.values()],
          isUnread: ends.every(({ type }) => type === 'statement'),
          ...(first.cite && { cite: first.cite }),
          ...(since && { since }),
          due,
          overdue: due < asOf,
        },
      ];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : b.claims.length - a.claims.length));
};
