import { type Context, recordOf } from '../context.js';
import type { RightAnswer, RightResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';
import type { WorldEntryOf } from '../world/world.js';
import { exceptionGap, isByLaw, isWithoutLetters } from './exceptions.js';
import { legalBases } from './legal-bases.js';
import { whyOfRight } from './national-exceptions.js';

const order: readonly RightAnswer[] = ['doesNotExist', 'limited', 'overridable', 'exists'];

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
type Letter = (typeof letters)[number];

const letterOf: ReadonlyMap<string, Letter> = new Map(letters.map((letter) => [`6(1)(${letter})`, letter]));

/** The letters of art. 6(1) that an activity rests on. */
export const basesOf = memoiseByObject((activity: RecordOf<'activity'>): readonly Letter[] => {
  const found = new Set<Letter>();
  for (const { article } of legalBases(activity)) {
    const letter = letterOf.get(article);
    if (letter !== undefined) found.add(letter);
  }
  return [...found].sort();
});

type Row = WorldEntryOf<'rightsByBasis'>['rows'][number];

/**
 * Whether an activity gives rise to a right, so that the assessment must answer it: one of its legal bases gives the
 * right, and art. 13 is about data collected from the person, art. 14 about data from elsewhere, art. 19 about those the
 * data were disclosed to, and art. 22 about decisions that are made by machine.
 */
export const rightArises = (activity: RecordOf<'activity'>, row: Pick<Row, 'article' | 'bases'>): boolean => {
  const from = activity.obtainedFrom;
  if (row.article === '13' && from === 'others') return false;
  if (row.article === '14' && from === 'subject') return false;
  if (row.article === '19' && activity.recipients.length === 0) return false;
  if (row.article === '22' && !decidesByMachine(activity)) return false;
  return basesOf(activity).some((basis) => (row.bases[basis] ?? 'doesNotExist') !== 'doesNotExist');
};

/** The letters of Article 6(1) that an activity rests on. */
export const legalBasisLetters = (activity: RecordOf<'activity'>): readonly string[] => basesOf(activity);

/** What the legal bases of an activity give together of one right: as much as the one that gives most. */
export const rightGiven = (activity: RecordOf<'activity'>, { bases }: Pick<Row, 'bases'>): RightAnswer =>
  strongest(basesOf(activity).map((letter) => bases[letter] ?? 'doesNotExist'));

const strongest = (answers: readonly RightAnswer[]): RightAnswer =>
  answers.reduce<RightAnswer>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'doesNotExist');

/** Whether somebody has written that persons are evaluated, or decided on, by machine (WP248 criteria c1 and c2). */
const decidesByMachine = (activity: RecordOf<'activity'>): boolean =>
  activity.criteria.some(({ item }) => item === 'c1' || item === 'c2');

/**
 * The rights of GDPR 12-22 by legal basis. Three answers are kept apart: the right does not exist; it exists; it exists
 * but may be overridden request by request. With several bases a right exists as far as any of them gives it.
 */
export const deriveRights = (context: Context): readonly RightResult[] =>
  context.of('right').flatMap((right) => rightResults(context, right));

/** The same for one right: a result for each activity it is about. */
export const rightResults = (context: Context, right: RecordOf<'right'>): readonly RightResult[] => {
  const row = context.worldOf('rightsByBasis')[0]?.rows.find((r) => r.article === right.article);
  if (!row) return [];
  return right.activities.flatMap((id): readonly RightResult[] => {
    const activity = recordOf(context, 'activity', id);
    if (!activity) return [];
    const byBasis = basesOf(activity).map((letter) => ({
      basis: `6(1)(${letter})`,
      gives: row.bases[letter] ?? ('doesNotExist' as const),
      ...(row.limits?.[letter] && { limit: row.limits[letter] }),
    }));
    const answers = byBasis.map(({ gives }) => gives);
    const gives = strongest(answers);
    return [
      {
        right: right.id,
        activity: id,
        article: right.article,
        bases: byBasis.map(({ basis }) => basis),
        byBasis,
        gives,
        says: right.says,
        agrees: agree(gives, answers, right.says) || isExcepted(context, right, activity, row.needsLetter),
        answeredBy: right.answeredBy,
        why: whyOfRight(context, activity, row),
        timeLimit: right.timeLimit ?? row.timeLimit,
      },
    ];
  });
};

/** The answers that differ between the bases, most first, each with the bases that give it. */
export const answersByBasis = (
  result: Pick<RightResult, 'bases' | 'byBasis' | 'gives'>,
): readonly { readonly gives: RightAnswer; readonly bases: readonly string[] }[] =>
  result.byBasis.length === 0
    ? [{ gives: result.gives, bases: result.bases }]
    : order
        .toReversed()
        .map((gives) => ({
          gives,
          bases: result.byBasis.filter((row) => row.gives === gives).map(({ basis }) => basis),
        }))
        .filter(({ bases }) => bases.length > 0);

/**
 * An exception that the article itself provides answers for a right that is not given, once its letter is named and its
 * condition is met; so does a restriction in national law (art. 23).
 */
const isExcepted = (
  context: Context,
  right: RecordOf<'right'>,
  activity: RecordOf<'activity'>,
  needsLetter: readonly string[],
): boolean =>
  right.says === 'doesNotExist' &&
  right.exceptions.some(
    (exception) =>
      ((exception.law !== undefined && isByLaw(exception)) ||
        isWithoutLetters(exception) ||
        (exception.letter !== undefined && needsLetter.includes(exception.provision))) &&
      exceptionGap(context, right, exception, activity) === undefined,
  );

const agree = (gives: RightAnswer, answers: readonly RightAnswer[], says: RightResult['says']): boolean => {
  if (gives === 'doesNotExist') return says === 'doesNotExist';
  // Saying plainly that it exists takes nothing from anybody; saying that it does not, does. That it may have to give way
  // is true as soon as one of the bases limits it.
  if (says === 'mayBeOverridden')
    return answers.some((answer) => answer === 'overridable' || answer === 'limited');
  return says === 'exists';
};
