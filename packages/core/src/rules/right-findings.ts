import { asSentence, listOf, quoted } from '../derive/names.js';
import type { Context } from '../context.js';
import type { RightResult, Severity } from '../evaluation.js';
import { citedArticle } from '../model/cited-article.js';
import type { FullText } from '../model/text.js';
import { plain, say } from '../reason.js';
import { groupedBy } from './grouped-by.js';

type Words = { readonly message: FullText; readonly fix: FullText; readonly severity?: Severity };

/** A finding for each answered right among the rows. `message` may name article, bases, why and activities. */
export const rightFindings = (
  context: Context,
  rows: readonly RightResult[],
  wordsFor: (rows: readonly RightResult[]) => Words,
) =>
  groupedBy(rows, (row) => row.right).map(([right, found]) => {
    const { message, fix, severity } = wordsFor(found);
    return {
      refs: [right] as const,
      also: found.map((row) => row.activity),
      field: 'says',
      message: say(message, {
        article: found[0]?.article ?? '',
        bases: listOf([...new Set(found.flatMap((row) => row.bases))].sort().map(citedArticle)),
        why: asSentence(found[0]?.why ?? plain('')),
        activities: quoted(
          context,
          found.map((row) => row.activity),
        ),
      }),
      fix,
      ...(severity && { severity }),
    };
  });
