import type { Context } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import { carryGap } from './law-carries.js';

type Right = RecordOf<'right'>;
type Exception = Right['exceptions'][number];

/** Why an exception from a right does not hold as it is written; a missing letter is looked at by itself. */
export type ExceptionGap = 'otherArticle' | 'noSuchLetter' | 'needsLaw' | 'lawCannotCarry' | 'otherBasis';

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

const needsLaw: ReadonlySet<string> = new Set(['14(5)(c)', '14(5)(d)', '22(2)(b)', '23', '23(1)']);

// The bases of art. 6(1) that an exception is made for.
const forBases: Readonly<Record<string, string>> = {
  '17(3)(b)': 'ce',
  '20(3)': 'e',
  '22(2)(a)': 'b',
  '22(2)(c)': 'a',
};

/** The place that an exception cites, with its letter: `14(5)(c)`. */
export const exceptionPlace = ({ provision, letter }: Pick<Exception, 'provision' | 'letter'>): string =>
  letter === undefined ? provision : `${provision}(${letter})`;

/** What an exception lacks to hold for an activity that rests on these letters of art. 6(1). */
export const exceptionGap = (
  context: Context,
  right: Right,
  exception: Exception,
  bases: readonly string[],
): ExceptionGap | undefined => {
  const { provision, letter, law } = exception;
  if (provision.split('(')[0] !== right.article && !general.test(provision)) return 'otherArticle';
  const known = letters[provision];
  if (known !== undefined && letter !== undefined && !known.includes(letter)) return 'noSuchLetter';
  const place = exceptionPlace(exception);
  if (needsLaw.has(place) || needsLaw.has(provision)) {
    if (law === undefined) return 'needsLaw';
    if (carryGap(context, law, provision.startsWith('23') ? '23' : place)) return 'lawCannotCarry';
  }
  const wanted = forBases[place];
  return wanted !== undefined && bases.length > 0 && !bases.some((basis) => wanted.includes(basis))
    ? 'otherBasis'
    : undefined;
};
