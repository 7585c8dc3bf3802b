import type { ClaimResult, Finding, PremiseResult, Reason } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { endsOfArgument } from './failing-ends.js';

type Argued = Pick<ClaimResult | PremiseResult, 'id' | 'because'>;

const nothing: readonly never[] = [];

// `dpf@2025-10-31`, `alternative:onprem`, `microsoft-dpa#transfers`: ids with what is meant of them.
const parts = (id: string): readonly string[] => id.split(/[@#+:]/);

// The same ends stand in the arguments of many claims.
const partsOf = memoiseByObject(({ ref }: Reason): readonly string[] => parts(ref));

/** What the ends of an argument are of that something which happened has brought. */
const eventsIn = memoiseByObject((because: readonly Reason[]): readonly string[] => [
  ...new Set(
    endsOfArgument(because)
      .filter((end) => end.since !== undefined)
      .flatMap(partsOf),
  ),
]);

/**
 * What a finding is of: what its own id is made of, and the events it names (`nsm-risiko@2026`). Only what may move a claim tells
 * why one moves.
 */
const subjects = (finding: Finding): readonly string[] =>
  finding.severity === 'info' || finding.since === undefined ? nothing : subjectsOf(finding);

const subjectsOf = memoiseByObject((finding: Finding): readonly string[] => [
  ...parts(finding.id).slice(1),
  ...finding.refs.flatMap((ref) => (ref.includes('@') ? parts(ref) : [])),
]);

const subjectsOfAll = memoiseByObject(
  (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.flatMap(subjects)),
);

/** Whether some finding already tells each event that an argument wobbles for. An argument that wobbles for other reasons is not told. */
export const isTold = (argued: Argued, findings: readonly Finding[]): boolean => {
  const told = subjectsOfAll(findings);
  const ends = endsOfArgument(argued.because);
  return (
    ends.length > 0 &&
    ends.every((end) => end.since !== undefined && partsOf(end).some((part) => told.has(part)))
  );
};

/** The findings, each of an event with the claims and premises that it challenges among its places. */
export const withPlaces = (findings: readonly Finding[], argued: readonly Argued[]): readonly Finding[] => {
  const moved = new Map<string, Set<Argued>>();
  for (const one of argued)
    for (const part of eventsIn(one.because)) {
      const others = moved.get(part);
      if (others) others.add(one);
      else moved.set(part, new Set([one]));
    }
  return findings.map((finding) => {
    const bringing = subjects(finding).flatMap((part) => moved.get(part) ?? []);
    if (bringing.length === 0) return finding;
    const movedByIt = new Set(bringing.flatMap((ones) => [...ones]));
    const own = new Set([...finding.refs, ...(finding.places ?? [])]);
    const more = argued.flatMap((one) => (movedByIt.has(one) && !own.has(one.id) ? [one.id] : []));
    return more.length === 0 ? finding : { ...finding, places: [...(finding.places ?? []), ...more] };
  });
};

/** Whether a finding is about a record or felt there. */
export const isAbout = (finding: Finding, id: string): boolean =>
  finding.refs.includes(id) || finding.places?.includes(id) === true;
