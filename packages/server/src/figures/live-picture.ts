import type { LivePicture } from '@risikobilde/api';
import {
  addDays,
  type Assessment,
  type ClaimResult,
  createClaimsReader,
  daysBetween,
  isOfKind,
  type LocalDate,
  type Reason,
  type World,
} from '@risikobilde/core';
import { work } from '../threads/work.js';

export type LivePictureQuestion = Assessment & {
  readonly world: World;
  readonly from: LocalDate;
  readonly asOf: LocalDate;
};
type Seen = { readonly day: LocalDate; readonly claims: readonly ClaimResult[] };

/** Days between two looks; between two that differ every day is looked for the one that moved it. */
const stride = 30;
const mostGrounds = 3;

/**
 * The sentence of an assessment that has stood in the most ways, and from which day on it stood how. What comes and goes between
 * two looks, a month apart, is not seen.
 */
export const livePicture = work(
  'livePicture',
  ({ world, from, asOf, ...assessment }: LivePictureQuestion): LivePicture | undefined => {
    const claimsOn = createClaimsReader();
    const look = (day: LocalDate): Seen => ({ day, claims: claimsOn(assessment, world, day) });
    const seen: Seen[] = [];
    for (let day = from; day < asOf; day = addDays(day, stride)) seen.push(look(day));
    seen.push(look(asOf));
    const claim = mostMoved(seen);
    const [head] = assessment.records.filter(isOfKind('assessment'));
    if (claim === undefined || head === undefined) return undefined;
    const standingOn = ({ claims }: Seen): ClaimResult | undefined =>
      claims.find(({ id }) => id === claim.id);
    const shown = groundsOf(claim)
      .slice(0, mostGrounds)
      .map(({ ref }) => ref);
    const spans: LivePicture['spans'][number][] = [];
    for (const [index, one] of seen.entries()) {
      const now = standingOn(one);
      const before = seen[index - 1];
      if (now === undefined || (before && stateOf(standingOn(before), shown) === stateOf(now, shown)))
        continue;
      const first = before ? firstDay(before, one, shown, standingOn, look) : one;
      const result = standingOn(first) ?? now;
      spans.push({
        from: first.day,
        standing: result.standing,
        grounds: groundsOf(result)
          .filter(({ ref }) => shown.includes(ref))
          .map(({ label, standing, reason }) => ({ label, standing, reason })),
      });
    }
    return { assessment: head.id, claim: claim.id, text: claim.text, spans };
  },
);

/** By how many ways it has stood in, then as the assessment has them. */
const mostMoved = (seen: readonly Seen[]): ClaimResult | undefined => {
  const ways = (id: string): number =>
    new Set(seen.flatMap(({ claims }) => claims.find((claim) => claim.id === id)?.standing ?? [])).size;
  return seen
    .at(-1)
    ?.claims.map((claim) => ({ claim, n: ways(claim.id) }))
    .reduce<{ readonly claim: ClaimResult; readonly n: number } | undefined>(
      (most, one) => (most === undefined || one.n > most.n ? one : most),
      undefined,
    )?.claim;
};

/** What it rests on: where that is one argument, the grounds in it. */
const groundsOf = ({ because }: ClaimResult): readonly Reason[] => {
  const [only] = because;
  return because.length === 1 && only !== undefined && only.children.length > 1 ? only.children : because;
};

const stateOf = (claim: ClaimResult | undefined, shown: readonly string[]): string =>
  claim === undefined
    ? ''
    : JSON.stringify([
        claim.standing,
        groundsOf(claim).flatMap(({ ref, standing, reason }) =>
          shown.includes(ref) ? [[ref, standing, reason]] : [],
        ),
      ]);

const firstDay = (
  before: Seen,
  after: Seen,
  shown: readonly string[],
  standingOn: (one: Seen) => ClaimResult | undefined,
  look: (day: LocalDate) => Seen,
): Seen => {
  const gap = daysBetween(before.day, after.day);
  if (gap <= 1) return after;
  const middle = look(addDays(before.day, Math.floor(gap / 2)));
  return stateOf(standingOn(middle), shown) === stateOf(standingOn(before), shown)
    ? firstDay(middle, after, shown, standingOn, look)
    : firstDay(before, middle, shown, standingOn, look);
};
