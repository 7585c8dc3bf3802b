import { type Reason, standings } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { standsOn } from '../reason.js';

/**
 * How much the reasons at the ends of arguments weigh against what leans on them, the most first: what is unlawful now; what somebody
 * has judged to be decisive; what the figures say against its own words; what has happened to the thing itself, or was judged to bear on the claim; what the records lack or contradict; what
 * touches only a theme of it, and nobody has judged; what somebody has answered for by a decision; what nobody has read, or will happen one day;
 * what nobody has looked up in time.
 */
const weights = [
  'unlawful',
  'decisive',
  'contradicted',
  'happened',
  'lacking',
  'theme',
  'decided',
  'unread',
  'late',
] as const;
type Weight = (typeof weights)[number];

const ofType: Readonly<Record<string, Weight>> = {
  finding: 'unlawful',
  rule: 'unlawful',
  right: 'unlawful',
  event: 'happened',
  source: 'happened',
  doubt: 'happened',
  comparison: 'contradicted',
  direction: 'contradicted',
  risk: 'contradicted',
  contradiction: 'contradicted',
  passage: 'happened',
  edition: 'happened',
  technology: 'happened',
  series: 'unread',
  statement: 'unread',
  successor: 'unread',
  check: 'late',
};

/** Whether it is only that nobody has looked up in time how something stands. */
export const isLate = ({
  type,
  reason,
  children,
  trouble,
}: Reason & { readonly trouble?: string }): boolean =>
  // What is held back by a look that is overdue alone says so in its own name.
  type === 'check' ||
  (trouble === 'late' && ofType[type] !== 'unread') ||
  children.some((child) => child.type === 'check' && child.reason === reason);

const weightOf = (end: Reason): number => {
  const { type, strength, touches, answeredBy } = end;
  return weights.indexOf(
    isLate(end)
      ? 'late'
      : answeredBy !== undefined
        ? 'decided'
        : touches === 'theme'
          ? 'theme'
          : strength === 'decisive'
            ? 'decisive'
            : strength === 'slight'
              ? 'unread'
              : (ofType[type] ?? 'lacking'),
  );
};

const ranked = (reason: Reason): number => standings.indexOf(reason.standing);

// What was never there and what has fallen carry as little: which of them is told first is for what they are to say.
const carried = ({ standing }: Reason): number =>
  standing === 'supported' ? 2 : standing === 'challenged' ? 1 : 0;

const byDay = (a: Reason, b: Reason): number =>
  (a.since ?? '') === (b.since ?? '') ? 0 : (a.since ?? '') > (b.since ?? '') ? -1 : 1;

/** Which of two ends of an argument is the stronger reason: the one that carries less, then weighs more, then stands weaker, then is newer. */
const byWeight = (a: Reason, b: Reason): number =>
  carried(a) - carried(b) || weightOf(a) - weightOf(b) || ranked(a) - ranked(b) || byDay(a, b);

/** The reason at the end of the weakest branch: what actually happened. Of several it is the one that weighs most. */
export const rootCause = memoiseByObject((because: readonly Reason[]): Reason | undefined => {
  const least = Math.min(...because.map(carried));
  return standsOn(because) === 'supported'
    ? undefined
    : because
        .filter((reason) => carried(reason) === least)
        .map(endOf)
        .toSorted(byWeight)[0];
});

/** What brought a reason down, or else the reason itself. */
const endOf = memoiseByObject((weak: Reason): Reason => {
  // A rule says what it found; its findings add what to do about it. Figures that say otherwise do so by themselves.
  if (weak.type === 'rule' || (weak.type === 'comparison' && speaksItself(weak))) return weak;
  // A reason fails as its weakest child does (`anyOf` as its strongest) or by itself; a child that stands better than
  // the reason did not bring it down.
  const guilty = weak.children.filter((child) =>
    weak.type === 'anyOf' ? child.standing === weak.standing : carried(child) <= carried(weak),
  );
  // What has changed is told before that nobody has looked in time whether it has changed again.
  if (editioned.has(weak.type) && speaksItself(weak)) return weak;
  return rootCause(guilty) ?? weak;
});

/** What has editions that change: its own reason is a change, or that of the check under it. */
const editioned: ReadonlySet<string> = new Set(['terms', 'subprocessors']);

const speaksItself = ({ reason, children }: Reason): boolean =>
  children.every((child) => child.reason !== reason);

/** Reasons with the strongest against first, each weighed by what is at its end; those that hold come last, in their order. */
export const strongestFirst = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons
    .map((reason) => ({ reason, end: reason.standing === 'supported' ? reason : endOf(reason) }))
    .toSorted(
      (a, b) =>
        carried(a.reason) - carried(b.reason) ||
        (a.reason.standing === 'supported' ? 0 : byWeight(a.end, b.end)),
    )
    .map(({ reason }) => reason);
