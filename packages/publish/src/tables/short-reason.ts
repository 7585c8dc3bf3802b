import type { ClaimResult } from '@risikobilde/core';
import { capitalised } from '../words/article-words.js';
import { joined, line, plainText, wordsOfCell } from '../tree/inline.js';
import type { Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { claimLabels, claimReason } from './reasons.js';

/** Of "og 3 til", which follows what there is room for. */
const countWords = 3;

/** The most words that a note in the margin has. */
const noteWords = 25;

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/**
 * Why a claim does not stand in so few words that it fits beside it: the reason where it is short, its first sentences where
 * these are, and else what is in the way by name. The whole reason is in the annex on claims.
 */
export const shortReason = (claim: ClaimResult, writer: PageWriter, most = noteWords): string => {
  const whole = claimReason(claim, writer);
  if (wordsIn(whole) <= most) return whole;
  const sentences = sentencesOf(whole);
  let first = '';
  for (const sentence of sentences) {
    if (wordsIn(`${first} ${sentence}`) > most) break;
    first = `${first} ${sentence}`.trim();
  }
  if (first !== '') return first;
  const labels: string[] = [];
  for (const label of claimLabels(claim, writer)) {
    if (wordsIn([...labels, label].join(' ')) > most - countWords) break;
    labels.push(label);
  }
  const [longest] = claimLabels(claim, writer);
  if (labels.length === 0 && longest !== undefined)
    labels.push(
      `${longest
        .split(' ')
        .slice(0, most - countWords)
        .join(' ')} …`,
    );
  const left = claimLabels(claim, writer).length - labels.length;
  if (labels.length > 0)
    return closed(
      `${capitalised(labels.join('; '))}${left > 0 ? ` ${writer.t('document.andMore', { n: left })}` : ''}`,
    );
  return writer.t('document.reasonInAnnex');
};

// What is cut short ends in an ellipsis and nothing more.
const closed = (text: string): string => (text.endsWith('…') ? text : `${text}.`);

// An abbreviation such as "nr. 1" or "jf. § 2" ends no sentence.
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[^.\d][.!?]|\d{4}\.)\s+(?=\p{Lu})/u);

/** Items one after another until there are `most` words; what is left out is counted. */
export const upTo = (items: readonly Cell[], most: number, writer: PageWriter): Cell => {
  const taken: Cell[] = [];
  for (const item of items) {
    if (taken.length > 0 && wordsIn([...taken, item].map(wordsOfCell).join(' ')) > most) break;
    taken.push(item);
  }
  const left = items.length - taken.length;
  // A word that joins within one of them would read as joining two.
  const isJoined = items.some((item) => /[,;]| (?:og|eller|and|or) /.test(wordsOfCell(item)));
  const separator = isJoined ? '; ' : ', ';
  const [first, ...rest] = joined(taken, separator);
  return [
    ...(first?.type === 'text' ? [plainText(capitalised(first.value))] : first ? [first] : []),
    ...rest,
    ...(left > 0 ? line(`${isJoined ? '; ' : ' '}${writer.t('document.andMore', { n: left })}`) : []),
  ];
};
