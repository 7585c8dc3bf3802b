import { message, type Sayable } from '@risikobilde/words/message';
import { wordsIn } from '../model/words-in.js';
import type { Explanation } from './explanation.js';

type Say = (said: Sayable) => string;

/** Words of the strongest reason where it opens a paragraph. */
const mostInParagraph = 26;

/** The explanation as one short paragraph: the strongest reason, what supports it, and what would change it. */
export const explanationSaid = (explanation: Explanation, say: Say): string =>
  [
    strongestSaid(explanation, say, mostInParagraph),
    ...[explanation.support, explanation.change].flatMap((one) => (one ? [say(one)] : [])),
  ].join(' ');

/** The same in a margin: the strongest reason in at most so many words, and how much else there is, by its kind. */
export const explanationInShort = (explanation: Explanation, say: Say, most: number): string =>
  [strongestSaid(explanation, say, most), ...(explanation.also ? [say(explanation.also)] : [])].join(' ');

const strongestSaid = ({ strongest: { of, said } }: Explanation, say: Say, most: number): string => {
  const words = say(said);
  const opening = openingOf(
    of === undefined
      ? words
      : `${say(message('core.quoted', { text: of }))} ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
    most,
  );
  return /[.!?…]$/.test(opening) ? opening : `${opening}.`;
};

/** A sentence that is so many words too long is said whole all the same: it says more than its beginning. */
const overMost = 8;

/**
 * The first sentences of a text, whole, in at most so many words. A first sentence that is longer loses the lists that stand in brackets,
 * and is then cut between two clauses.
 */
const openingOf = (text: string, most: number): string => {
  const [first = '', ...more] = sentencesOf(text);
  if (wordsIn(first) > most) return shortened(first, most);
  let said = first;
  for (const sentence of more) {
    if (wordsIn(`${said} ${sentence}`) > most) break;
    said = `${said} ${sentence}`;
  }
  return said;
};

// An abbreviation such as "nr. 1" or "jf. § 2" ends no sentence.
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[^.\d][.!?]|\d{4}\.)\s+(?=[\p{Lu}«“])/u);

const shortened = (sentence: string, most: number): string => {
  const bare = sentence.replaceAll(/ \((?:[^()]|\([^()]*\)){40,}\)/g, '');
  if (wordsIn(bare) <= most + overMost) return bare;
  const words = bare.split(' ').slice(0, most);
  // Not within a name in quotation marks, and not so early that nothing is said.
  const ends = words.flatMap((word, k) => {
    const said = words.slice(0, k + 1).join(' ');
    const isWhole = (said.match(/[«“]/g)?.length ?? 0) === (said.match(/[»”]/g)?.length ?? 0);
    return /[,;:]$/.test(word) && k + 1 >= most / 3 && isWhole ? [said] : [];
  });
  return `${(ends.at(-1) ?? words.join(' ')).replace(/[,;:]$/, '')} …`;
};
