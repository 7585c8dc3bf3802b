import type { Language, MomentComparison, MomentMove, MeasureThen } from '@risikobilde/core';
import { formatNumber, type Sayable, textIn, valueWord, type Words } from '@risikobilde/words';
import { newsOf } from './news-of.js';
import { newsSentences } from '../site/news-words.js';

/** How many things are named in a sentence; the others are counted. */
const mostNamed = 5;

/**
 * The difference between two moments in plain words: what was decided, what came in, what measures came to, and then what is counted of
 * every edition. The view of two moments shows them, and they are what is proposed for the change log.
 */
export const comparisonSentences = (
  comparison: MomentComparison,
  chosen: string | undefined,
  words: Words,
  language: Language,
): readonly string[] => {
  const { t } = words;
  const { decided, happened, measures, days, records } = comparison;
  const named = (names: readonly string[]) => {
    const others = names.length - mostNamed;
    const shown = others > 0 ? [...names.slice(0, mostNamed), t('moments.others', { n: others })] : names;
    return { list: { list: shown.map((name) => ({ und: name })) } };
  };
  const isTold = new Set([...decided, ...measures].map(({ id }) => id));
  const rest = { ...comparison, records: records.filter(({ id }) => !isTold.has(id)) };
  const counted = newsOf(rest, { since: { version: '', on: days.before }, chosen });
  const said = [
    ...ifAny(decisionNames(decided, words, language), (names) => t('moments.decided', named(names))),
    ...ifAny(
      happened.flatMap(({ before, after }) => (before === undefined && after ? [after.title] : [])),
      (titles) => t('moments.happened', named(titles.map((title) => saidIn(title, words, language)))),
    ),
    ...(['done', 'new', 'gone'] as const).flatMap((type) =>
      ifAny(
        measures.filter((move) => whatBecameOf(move) === type),
        (moves) =>
          t(
            `moments.measures.${type}`,
            named(moves.map(({ before, after }) => textIn((after ?? before)?.title ?? {}, language))),
          ),
      ),
    ),
  ];
  const others = newsSentences(counted, words, language);
  const isNothing = others.length === 1 && others[0] === t('news.nothing');
  return said.length > 0 && isNothing ? said : [...said, ...others];
};

/** What became of a measure: carried out, new, gone, or merely in another state. */
export const whatBecameOf = ({
  before,
  after,
}: Pick<MomentMove<MeasureThen>, 'before' | 'after'>): 'done' | 'new' | 'gone' | 'otherwise' => {
  if (after === undefined || (after.state === 'withdrawn' && before?.state !== 'withdrawn')) return 'gone';
  if (isDone(after) && !(before && isDone(before))) return 'done';
  return before === undefined ? 'new' : 'otherwise';
};

const isDone = ({ state }: MeasureThen): boolean => state === 'implemented' || state === 'verified';

const ifAny = <T>(all: readonly T[], say: (all: readonly T[]) => string): readonly string[] =>
  all.length === 0 ? [] : [say(all)];

const saidIn = (said: Sayable, { say }: Words, language: Language): string =>
  'key' in said ? say(said) : textIn(said, language);

/** Each sort of decision with how many there are of it. */
const decisionNames = (
  decided: MomentComparison['decided'],
  words: Words,
  language: Language,
): readonly string[] => {
  const names = decided.flatMap(({ before, after }) => {
    if (before !== undefined || after === undefined) return [];
    if (after.kind === 'decision') return [valueWord(words, 'decision.type', after.type)];
    return [words.t(`moments.decidedKind.${after.kind}`)];
  });
  return [...new Set(names)].map(
    (name) => `${name} (${formatNumber(names.filter((one) => one === name).length, language)})`,
  );
};
