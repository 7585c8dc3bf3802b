import { message, type Message } from '@risikobilde/words/message';
import { asSentence, quotedNames } from '../derive/names.js';
import type { Context } from '../context.js';
import type { RightResult, Severity } from '../evaluation.js';
import { articlePlaces } from '../model/article.js';
import { plain } from '../reason.js';
import { groupedBy } from './grouped-by.js';

type Words = {
  /** Its message has places for article, bases, why and activities. */
  readonly key:
    | `rule.right-denied-that-exists.${'overridable' | 'exists' | 'limited'}`
    | `rule.${'right-given-that-does-not-exist' | 'right-limit-unsaid' | 'right-made-overridable'}.message`;
  readonly fix: Message;
  readonly severity?: Severity;
};

/** A finding for each answered right among the rows. */
export const rightFindings = (
  context: Context,
  rows: readonly RightResult[],
  wordsFor: (rows: readonly RightResult[]) => Words,
) =>
  groupedBy(rows, (row) => row.right).map(([right, found]) => {
    const { key, fix, severity } = wordsFor(found);
    return {
      refs: [right] as const,
      also: found.map((row) => row.activity),
      field: 'says',
      message: message(key, {
        article: found[0]?.article ?? '',
        bases: articlePlaces([...new Set(found.flatMap((row) => row.bases))].sort()),
        why: asSentence(found[0]?.why ?? plain('')),
        activities: quotedNames(
          context,
          found.map((row) => row.activity),
        ),
      }),
      fix,
      ...(severity && { severity }),
    };
  });
