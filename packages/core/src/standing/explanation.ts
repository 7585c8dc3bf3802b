import { isMessage, type Message, message, type Sayable } from '@risikobilde/words/message';
import { listOf } from '../derive/names.js';
import { isLate, rootCause } from '../derive/weight.js';
import { type ClaimResult, type PremiseResult, type Reason, standings } from '../evaluation.js';
import { memoiseByObject } from '../model/memoise.js';
import { reasonSaid } from '../reason.js';
import { wordsIn } from './explanation-words.js';
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

/** What an end is by what mends it, and the broader kind that it is told with where there are many kinds. */
const kindOf = (end: Reason): readonly [kind: string, broad: string] => {
  const { type, reason, strength, touches, answeredBy } = end;
  if (isLate(end)) return ['late', 'late'];
  if (answeredBy !== undefined) return ['decided', 'decided'];
  if (isMessage(reason)) {
    if (gone.has(reason.key)) return ['gone', 'lacking'];
    if (reason.key === 'reason.law.notInForce') return ['notInForce', 'lacking'];
    if (never.has(reason.key)) return ['lacking', 'lacking'];
  }
  if (strength !== undefined && touches === undefined) return ['spoken', 'against'];
  return kindOfType[type] ?? ['lacking', 'lacking'];
};

const gone: ReadonlySet<string> = new Set([
  'reason.record.outFrom',
  'reason.record.expired',
  'reason.missing',
  'reason.law.ended',
  'reason.comparison.ended',
  'reason.scenario.takenOut',
]);

// Of what has editions: that there is none, and nothing new to consider.
const never: ReadonlySet<string> = new Set([
  'reason.series.noEdition',
  'reason.terms.notChosen',
  'reason.terms.noSuchClause',
]);

const news = (kind: 'event' | 'report' | 'series' | 'edition') => [kind, 'news'] as const;
const lacking = (kind: string) => [kind, 'lacking'] as const;

const kindOfType: Readonly<Record<string, readonly [string, string]>> = {
  finding: ['error', 'error'],
  rule: ['error', 'error'],
  right: ['error', 'error'],
  doubt: ['doubt', 'against'],
  event: news('event'),
  edition: news('report'),
  technology: news('event'),
  passage: news('report'),
  series: news('series'),
  statement: news('edition'),
  successor: news('event'),
  terms: news('edition'),
  subprocessors: news('edition'),
  comparison: lacking('figures'),
  direction: lacking('figures'),
  risk: lacking('figures'),
  measure: lacking('measure'),
  benefit: lacking('benefit'),
  requirement: lacking('requirement'),
  scenario: lacking('scenario'),
  freedom: lacking('freedom'),
  impactAssessment: lacking('transfer'),
  instrument: lacking('transfer'),
  unknown: lacking('transfer'),
  transfer: lacking('transfer'),
  transfers: lacking('transfer'),
  flaw: lacking('argument'),
};

/** So many kinds are told one by one; where there are more, those that are mended alike are told together. */
const mostKinds = 3;

const counted = (key: 'explanation.alsoKind' | 'explanation.untilKind', ends: readonly Reason[]) => {
  const kinds = ends.map(kindOf);
  const isMany = new Set(kinds.map(([kind]) => kind)).size > mostKinds;
  const told = kinds.map(([kind, broad]) =>
    isMany && kinds.some((other) => other[1] === broad && other[0] !== kind) ? broad : kind,
  );
  return listOf(
    [...new Set(told)]
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((kind) => message(key, { kind, n: told.filter((one) => one === kind).length })),
  );
};

// What is against comes before what somebody has decided, and that before what nobody has looked at in time.
const order = [
  'error',
  'figures',
  'doubt',
  'spoken',
  'against',
  'event',
  'news',
  'gone',
  'notInForce',
  'transfer',
  'requirement',
  'scenario',
  'freedom',
  'measure',
  'benefit',
  'argument',
  'lacking',
  'report',
  'series',
  'edition',
  'decided',
  'late',
];

const kindsOf = (all: readonly Reason[]) => {
  const [only] = all;
  if (only && all.length === 1 && isShort(only.label)) return message('core.quoted', { text: only.label });
  const told = all.map(({ type }) => (computed.has(type) ? 'computed' : named.has(type) ? type : 'record'));
  return listOf(
    [...new Set(told)].map((kind) =>
      message('explanation.groundKind', { kind, n: told.filter((one) => one === kind).length }),
    ),
  );
};

/** A name that is no sentence, in any language. */
const isShort = (label: Sayable): boolean =>
  !isMessage(label) && Object.values(label).every((text) => wordsIn(text) <= 10);

// The kinds of grounds that have a word of their own in `explanation.groundKind`.
const named: ReadonlySet<string> = new Set([
  'anyOf',
  'claim',
  'direction',
  'measure',
  'premise',
  'scenario',
  'section',
  'series',
  'source',
  'terms',
]);

const computed: ReadonlySet<string> = new Set([
  'comparison',
  'risk',
  'role',
  'transfers',
  'transfer',
  'lawful',
  'places',
  'rule',
]);

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
