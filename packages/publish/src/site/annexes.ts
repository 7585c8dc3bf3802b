import type { AssessmentRecord, Kind } from '@risikobilde/core';
import { type AnnexLetter, annexLetters } from '../tree/tree.js';
import type { View } from '../tree/view.js';

/** The kinds of record that each annex holds field by field; what is named in none stands in F. */
const kindsOf: Readonly<Partial<Record<AnnexLetter, readonly Kind[]>>> = {
  A: ['activity'],
  B: ['party', 'engagement', 'requirement', 'transfer', 'subprocessorNotice', 'noticeAnswer'],
  C: ['scenario', 'observation', 'incident', 'opinion'],
  D: ['measure', 'effect', 'benefit'],
  E: ['right', 'freedom', 'premise', 'claim', 'consideration', 'reading', 'review'],
};

const letterOf = (kind: Kind): AnnexLetter =>
  annexLetters.find((letter) => kindsOf[letter]?.includes(kind)) ?? 'F';

/** The records of one page of an annex, a kind after another. */
export type RecordPage = {
  readonly slug: string;
  readonly letter: AnnexLetter;
  /** Counted from 1; the first page of an annex, with its tables, is 0. */
  readonly number: number;
  readonly records: readonly AssessmentRecord[];
};

/** Characters of the records on one page as they are kept: some 1,500 words in each of three languages. */
const most = 24_000;

/** The records as pages that are never endless. Where a page ends does not depend on the language. */
export const recordPages = (view: View, kinds: readonly Kind[]): readonly RecordPage[] =>
  annexLetters.flatMap((letter) => {
    const own = kinds
      .filter((kind) => letterOf(kind) === letter)
      .flatMap((kind) => inReadingOrder(view.listed(kind), view));
    const pages: AssessmentRecord[][] = [];
    let size = Infinity;
    for (const record of own) {
      const length = JSON.stringify({ ...record, body: undefined }).length;
      if (size + length > most) {
        pages.push([]);
        size = 0;
      }
      size += length;
      pages.at(-1)?.push(record);
    }
    return pages.map((records, k) => ({
      slug: `annex-${letter.toLowerCase()}-${k + 1}`,
      letter,
      number: k + 1,
      records,
    }));
  });

// Claims and chapters in the order of the document, everything else by id.
const inReadingOrder = (records: readonly AssessmentRecord[], view: View): readonly AssessmentRecord[] => {
  const claims = new Map(view.evaluation.claims.map((claim, index) => [claim.id, index]));
  const place = (record: AssessmentRecord): number =>
    record.kind === 'section' ? record.weight : (claims.get(record.id) ?? 0);
  return [...records].sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
};
