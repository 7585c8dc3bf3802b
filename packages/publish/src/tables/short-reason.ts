import {
  type ClaimResult,
  explanationInShort,
  explanationOf,
  reasonOfResult,
  wordsIn,
} from '@risikobilde/core';
import { capitaliseSentence } from '../words/article-words.js';
import { joinCells, line, plainText, wordsOfCell } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { leansOnHidden } from './reasons.js';

/** The most words that a note in the margin has, where its first sentence is no longer. */
const noteWords = 10;

/**
 * Why a claim does not stand, in so few words that it fits beside it: the strongest reason, and how much more there is of each kind. The rest is
 * in the annex on claims. What lies under a hidden record is not told, even where it is public law.
 */
export const shortReason = (claim: ClaimResult, writer: PageWriter, most = noteWords): string =>
  leansOnHidden(claim, writer)
    ? writer.t('document.hiddenReason')
    : explanationInShort(explanationOf(reasonOfResult(claim)), writer.sentence, most);

/** The first of them, and all where only one would be left out: to say that there is one more takes no less room. */
export const atMost = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length === most + 1 ? items : items.slice(0, most);

/** Items one after another until there are `most` words; what is left out is counted, and said what it is. */
export const upTo = (
  items: readonly Cell[],
  most: number,
  writer: PageWriter,
  of: 'controller' | 'measure' | 'requirement' | 'record',
): Cell => {
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
    ...(left > 0 ? line(`${isJoined ? '; ' : ' '}${writer.t('document.andMore', { of, n: left })}`) : []),
  ];
};
