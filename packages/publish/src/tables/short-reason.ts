import type { ClaimResult } from '@risikobilde/core';
import { capitaliseSentence } from '../words/article-words.js';
import { joinCells, line, plainText, wordsOfCell } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { claimLabels, claimReason } from './reasons.js';

/** The most words that a note in the margin has, where its first sentence is no longer. */
const noteWords = 25;

/** Where the first sentence alone is longer than this, it is cut. */
const mostOfOne = 45;

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Why a claim does not stand, in so few words that it fits beside it: the first sentences of the strongest reason, whole, and how many more
 * reasons there are. A list of names would say neither what is wrong nor which of them matters. The rest is in the annex on claims.
 */
export const shortReason = (claim: ClaimResult, writer: PageWriter, most = noteWords): string => {
  const [opening = '', ...sentences] = sentencesOf(claimReason(claim, writer));
  const words = opening.split(' ');
  let said = words.length > mostOfOne ? `${words.slice(0, mostOfOne).join(' ')} …` : opening;
  for (const sentence of sentences) {
    if (wordsIn(`${said} ${sentence}`) > most) break;
    said = `${said} ${sentence}`;
  }
  const left = claimLabels(claim, writer).length - 1;
  return left > 0 ? `${said} ${writer.t('document.moreReasons', { n: left })}` : said;
};

// An abbreviation such as "nr. 1" or "jf. § 2" ends no sentence.
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[^.\d][.!?]|\d{4}\.)\s+(?=\p{Lu})/u);

/** The first of them, and all where only one would be left out: to say that there is one more takes no less room. */
export const atMost = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length === most + 1 ? items : items.slice(0, most);

/** Items one after another until there are `most` words; what is left out is counted. */
export const upTo = (items: readonly Cell[], most: number, writer: PageWriter): Cell => {
  const taken: Cell[] = [];
  for (const item of items) {
    if (taken.length > 0 && wordsIn([...taken, item].map(wordsOfCell).join(' ')) > most) break;
    taken.push(item);
  }
  // What would be one more is named: its name is no longer than that there is one.
  if (items.length - taken.length === 1) taken.push(...items.slice(-1));
  const left = items.length - taken.length;
  // A word that joins within one of them would read as joining two.
  const isJoined = items.some((item) => /[,;]| (?:og|eller|and|or) /.test(wordsOfCell(item)));
  const separator = isJoined ? '; ' : ', ';
  const [first, ...rest] = joinCells(taken, separator);
  return [
    ...(first?.type === 'text' ? [plainText(capitaliseSentence(first.value))] : first ? [first] : []),
    ...rest,
    ...(left > 0 ? line(`${isJoined ? '; ' : ' '}${writer.t('document.andMore', { n: left })}`) : []),
  ];
};
