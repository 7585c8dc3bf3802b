import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { isPlaceholder } from './placeholder.js';
import { legalBases } from './legal-bases.js';
import { carryGap } from './law-carries.js';
import { provisionStatus } from './law-status.js';

type Right = RecordOf<'right'>;
type Exception = Right['exceptions'][number];

/** Why an exception from a right does not hold as it is written; a missing letter is looked at by itself. */
export type ExceptionGap =
  | 'otherArticle'
  | 'noSuchLetter'
  | 'needsLaw'
  | 'lawCannotCarry'
  | 'lawJurisdictionUnsaid'
  | 'lawEeaUnsaid'
  | 'lawRestrictsOther'
  | 'lawNotInForce'
  | 'otherBasis'
  | 'specialData';

// The letters that an exception has.
const letters: Readonly<Record<string, string>> = {
  '12(5)': 'ab',
  '14(5)': 'abcd',
  '17(3)': 'abcde',
  '22(2)': 'abc',
  '23': 'abcdefghij',
  '23(1)': 'abcdefghij',
};

// Exceptions that hold for several rights.
const general = /^(11|12|23|89)(\(|$)/;

const needsLaw: ReadonlySet<string> = new Set([
  '14(5)(c)',
  '14(5)(d)',
  '22(2)(b)',
  '23',
  '23(1)',
  '89(2)',
  '89(3)',
]);

// Measures that protect the data subject are a condition: art. 9(3), 14(5)(b)-(c), 22(2)(b), 22(3), 89(1).
const needsSafeguards: ReadonlySet<string> = new Set([
  '14(5)(b)',
  '14(5)(c)',
  '17(3)(c)',
  '17(3)(d)',
  '22(2)(a)',
  '22(2)(b)',
  '22(2)(c)',
  '89(2)',
  '89(3)',
]);

// The rights that art. 89 lets national law derogate from.
const forRights: Readonly<Record<string, readonly string[]>> = {
  '89(2)': ['15', '16', '18', '21'],
  '89(3)': ['15', '16', '18', '19', '20', '21'],
};

// The bases that an exception is made for.
const forBases: Readonly<Record<string, readonly string[]>> = {
  '17(3)(b)': ['6(1)(c)', '6(1)(e)'],
  '17(3)(c)': ['9(2)(h)', '9(2)(i)'],
  '20(3)': ['6(1)(e)'],
  '22(2)(a)': ['6(1)(b)'],
  '22(2)(c)': ['6(1)(a)'],
};

/** The place that an exception cites, with its letter: `14(5)(c)`. */
export const exceptionPlace = ({ provision, letter }: Pick<Exception, 'provision' | 'letter'>): string =>
  letter === undefined ? provision : `${provision}(${letter})`;

/** Whether an exception asks for measures that protect the data subject and does not say which there are. */
export const lacksSafeguards = (exception: Exception): boolean =>
  needsSafeguards.has(exceptionPlace(exception)) &&
  (exception.safeguards === undefined || isPlaceholder(exception.safeguards));

type Law = NonNullable<Exception['law']>;

/** Whether a provision is known to make exceptions from other rights than this one. */
const restrictsOther = (context: Context, { source, provision }: Law, article: string): boolean => {
  const restricts: readonly string[] | undefined = context
    .world('source', source)
    ?.provisions.find(({ ref }) => ref === provision)?.restricts;
  return restricts?.includes(article) === false;
};

const isOutOfForce = (context: Context, { source, provision }: Law): boolean =>
  ['notInForce', 'ended'].includes(provisionStatus(context, source, provision).state);

/** What an exception lacks to hold for an activity. */
export const exceptionGap = (
  context: Context,
  right: Right,
  exception: Exception,
  activity: RecordOf<'activity'>,
): ExceptionGap | undefined => {
  const { provision, letter, law } = exception;
  if (provision.split('(')[0] !== right.article && !general.test(provision)) return 'otherArticle';
  if (forRights[provision]?.includes(right.article) === false) return 'otherArticle';
  const known = letters[provision];
  if (known !== undefined && letter !== undefined && !known.includes(letter)) return 'noSuchLetter';
  const place = exceptionPlace(exception);
  if (isByLaw(exception)) {
    if (law === undefined) return 'needsLaw';
    const gap = carryGap(context, law, provision.startsWith('23') ? '23' : place, activity);
    if (gap === 'jurisdictionUnsaid') return 'lawJurisdictionUnsaid';
    if (gap !== undefined) return gap === 'eeaUnsaid' ? 'lawEeaUnsaid' : 'lawCannotCarry';
    if (general.test(provision) && restrictsOther(context, law, right.article)) return 'lawRestrictsOther';
    if (isOutOfForce(context, law)) return 'lawNotInForce';
  }
  const wanted = forBases[place];
  const bases = legalBases(activity).map(({ article }) => article);
  if (provision === '22(2)' && isBarredForSpecialData(activity, bases)) return 'specialData';
  return wanted !== undefined && bases.length > 0 && !bases.some((basis) => wanted.includes(basis))
    ? 'otherBasis'
    : undefined;
};

// Art. 22(4): no solely automated decisions on special categories, unless on explicit consent or substantial public interest.
const isBarredForSpecialData = ({ data }: RecordOf<'activity'>, bases: readonly string[]): boolean =>
  data.some((one) => one.class === 'special') && !bases.some((basis) => /^9\(2\)\([ag]\)$/.test(basis));

/** Whether the exception is whole without a letter: one who has the information already is not told again (art. 13(4)). */
export const isWithoutLetters = ({ provision }: Pick<Exception, 'provision'>): boolean =>
  provision === '13(4)';

/** Whether it is law that makes the exception, and not the article by itself: naming an act elsewhere takes no right away. */
export const isByLaw = (exception: Pick<Exception, 'provision' | 'letter'>): boolean =>
  needsLaw.has(exceptionPlace(exception)) || needsLaw.has(exception.provision);
