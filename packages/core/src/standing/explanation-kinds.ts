import { isMessage, message, type Sayable } from '@risikobilde/words/message';
import { listOf } from '../derive/names.js';
import { isLate } from '../derive/weight.js';
import type { Reason } from '../evaluation.js';
import { wordsIn } from '../model/words-in.js';

/** So many kinds are told one by one; where there are more, those that are mended alike are told together. */
const mostKinds = 3;

/** How many ends there are of each kind, in the words of the key. */
export const counted = (key: 'explanation.alsoKind' | 'explanation.untilKind', ends: readonly Reason[]) => {
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

/** What grounds there are, by kind; one with a short name by that. */
export const kindsOf = (all: readonly Reason[]) => {
  const [only] = all;
  if (only && all.length === 1 && isShort(only.label)) return message('core.quoted', { text: only.label });
  const told = all.map(({ type }) => (computed.has(type) ? 'computed' : named.has(type) ? type : 'record'));
  return listOf(
    [...new Set(told)].map((kind) =>
      message('explanation.groundKind', { kind, n: told.filter((one) => one === kind).length }),
    ),
  );
};

/** What an end is by what mends it, and the broader kind that it is told with where there are many kinds. */
const kindOf = (end: Reason): readonly [kind: string, broad: string] => {
  const { type, reason, strength, touches, answeredBy } = end;
  if (isLate(end)) return ['late', 'late'];
  if (answeredBy !== undefined) return ['decided', 'decided'];
  if (isMessage(reason)) {
    if (gone.has(reason.key)) return ['gone', 'lacking'];
    if (reason.key === 'reason.law.notInForce') return ['notInForce', 'lacking'];
    if (unmet.has(reason.key)) return ['lacking', 'lacking'];
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

// Of what has editions: that there is none, and nothing new to consider. Of a doubt: that it is answered, and nothing is changed.
const unmet: ReadonlySet<string> = new Set([
  'reason.doubt.unmended',
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
