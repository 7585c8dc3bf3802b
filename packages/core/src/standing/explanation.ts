import { isMessage, type Message, message, type Sayable } from '@risikobilde/words/message';
import { isLate, rootCause } from '../derive/weight.js';
import { type ClaimResult, type PremiseResult, type Reason, standings } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { reasonSaid } from '../reason.js';
import { counted, kindsOf } from './explanation-kinds.js';
import { fromPremise } from './premise.js';

/** Why something stands as it does, before the tree that shows it. Said as one paragraph by `explanationSaid`. */
export type Explanation = {
  /** The strongest reason: what is the matter, or that all holds. With `of` what is said goes on from the name. */
  readonly strongest: { readonly of?: Sayable; readonly said: Sayable };
  /** How much else there is, by what kind it is; nothing where there is no more. */
  readonly also?: Message;
  /** What is said in support. */
  readonly support?: Message;
  /** What would change it. */
  readonly change?: Message;
};

/** A claim or a premise as the reason that it is for what leans on it. */
export const reasonOfResult = memoiseByObject(
  (result: ClaimResult | PremiseResult): Reason =>
    'summary' in result
      ? {
          ref: result.id,
          type: 'claim',
          label: result.text,
          standing: result.standing,
          reason: result.summary,
          children: result.because,
        }
      : {
          ref: result.id,
          type: 'premise',
          label: result.text,
          standing: fromPremise(result.standing),
          reason: message('reason.premise.stands'),
          children: result.because,
        },
);

/** Why it stands as it does: the strongest reason, how much else and of what kind, what supports it, and what would change it. */
export const explanationOf = memoiseByObject((explained: Reason): Explanation => {
  const { type, standing, children } = explained;
  const of = type === 'claim' || type === 'premise' ? type : 'other';
  if (standing === 'supported') {
    const holding = grounds(children);
    return {
      strongest: {
        said:
          holding.length === 0 || !isOf(explained.reason, 'claim.allHold', 'reason.premise.stands')
            ? of === 'other'
              ? reasonSaid(explained)
              : explained.reason
            : message('explanation.allHold', { what: kindsOf(holding) }),
      },
      ...(holding.length > 0 && { change: message('explanation.fallsWith', { of, n: holding.length }) }),
    };
  }
  if (of !== 'other' && children.length === 0)
    return {
      strongest: { said: message('claim.restsOnNothing') },
      change: message('explanation.needsGround', { of }),
    };
  const end = rootCause(children) ?? explained;
  const ends = toMend(explained);
  const others = ends.filter(({ ref, type: kind }) => ref !== end.ref || kind !== end.type);
  const more = others.some((one) => !isLate(one)) ? others.filter((one) => !isLate(one)) : others;
  const holding = grounds(children).filter((ground) => ground.standing === 'supported');
  return {
    strongest: saidOf(end),
    ...(more.length > 0 && { also: restOf(more) }),
    ...(of !== 'other' && {
      support:
        holding.length > 0
          ? message('explanation.support', { what: kindsOf(holding) })
          : message('explanation.noSupport', { n: grounds(children).length, standing }),
    }),
    change: message('explanation.standsWhen', {
      of,
      again: standing === 'unsupported' ? 'no' : 'yes',
      what: counted('explanation.untilKind', ends),
    }),
  };
});

/** How many more ends of an argument do not hold, by what kind they are. */
export const restOf = (ends: readonly Reason[]): Message =>
  message('explanation.also', { what: counted('explanation.alsoKind', ends) });

/** What would have to be mended for it to stand: the ends that fail; of alternatives, those of the one that lacks least. */
const toMend = (reason: Reason): readonly Reason[] => [
  ...new Map(endsOf(reason).map((end) => [`${end.type} ${end.ref}`, end])).values(),
];

const endsOf = (reason: Reason): readonly Reason[] => {
  if (reason.standing === 'supported') return [];
  if (reason.type === 'anyOf') {
    const strong = reason.children.filter(({ standing }) => standing === reason.standing).map(endsOf);
    return strong.toSorted((a, b) => a.length - b.length)[0] ?? [reason];
  }
  const deeper = reason.children.flatMap(endsOf);
  // What has changed is the matter also where nobody has looked in time whether it has changed again.
  const byItself = reason.children.every(
    (child) =>
      rank(child) > rank(reason) ||
      (changing.has(reason.type) && child.type === 'check' && child.reason !== reason.reason),
  );
  return byItself ? [reason, ...deeper] : deeper;
};

const changing: ReadonlySet<string> = new Set(['source', 'subprocessors', 'terms']);

const isOf = (said: Sayable, ...keys: readonly string[]): boolean =>
  isMessage(said) && keys.includes(said.key);

const rank = ({ standing }: Pick<Reason, 'standing'>): number => standings.indexOf(standing);

// Faults of the argument and what is held against it are no grounds, nor is a look that is overdue.
const grounds = (children: readonly Reason[]): readonly Reason[] =>
  children
    .filter(({ type }) => type !== 'doubt' && type !== 'flaw' && type !== 'check' && type !== 'contradiction')
    .flatMap((child) => (child.type === 'all' ? grounds(child.children) : [child]));

/** What is said of the end of an argument. Some words go on from the name: "X" has lapsed. */
const saidOf = (end: Reason): Explanation['strongest'] => {
  const { type, label, reason, touches } = end;
  if (!isMessage(reason)) return { said: type === 'technology' && touches ? reason : reasonSaid(end) };
  const { key, values } = reason;
  switch (key) {
    case 'reason.check.overdue':
    case 'reason.certification.stale':
      return { said: message('explanation.unchecked', { label, checked: '', ...values }) };
    case 'reason.bearing.considerable':
    case 'reason.bearing.decisive':
      return { said: message('explanation.speaksAgainst', { label, why: '', ...values }) };
    case 'reason.law.weakened':
      return { said: message('explanation.weakened', { label, date: '', ...values }) };
    case 'reason.law.undecided':
    case 'reason.law.undecidedWhenChecked':
      return { said: message('explanation.undecided', { label, date: '', ...values }) };
    case 'reason.premise.spokenAgainst':
      return { said: message('explanation.notConsidered', { label, text: '', ...values }) };
    default:
      return predicates.has(key) ? { of: label, said: reason } : { said: reasonSaid(end) };
  }
};

const predicates: ReadonlySet<string> = new Set([
  'reason.act.notYet',
  'reason.law.challenged',
  'reason.law.challengedSince',
  'reason.law.ended',
  'reason.law.notInForce',
  'reason.law.successor',
  'reason.law.successorUndated',
  'reason.law.successorUndatedWhenChecked',
  'reason.measure.partly',
  'reason.measure.planned',
  'reason.measure.proposed',
  'reason.measure.rejected',
  'reason.measure.withdrawn',
  'reason.measure.withoutEvidence',
  'reason.missing',
  'reason.premise.eventNotConsidered',
  'reason.record.expired',
  'reason.record.inFrom',
  'reason.record.outFrom',
  'reason.requirement.notMet',
  'reason.requirement.partly',
  'reason.scenario.notJudged',
  'reason.statement.open',
  'reason.subprocessors.changed',
  'reason.terms.changed',
]);
