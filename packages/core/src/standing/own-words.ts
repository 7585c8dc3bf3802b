import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { judgedBearing } from '../derive/bearings.js';
import {
  bothSaidFrom,
  contradictionsAt,
  passageAbout,
  passageName,
  replacementsUnjudged,
} from '../derive/own-words.js';
import { asSentence } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { reasonOf, sentencesInTurn } from '../reason.js';

/**
 * What a body says in two ways of what a premise leans on, and what it says now instead of what was judged. The first challenges the premise until somebody has judged every side of it for
 * the premise: then the judgements count, and it is told beside them.
 */
export const contradictionReasons = (context: Context, premise: RecordOf<'premise'>): readonly Reason[] => [
  ...replacementsUnjudged(context, premise).map(({ source, passage }) =>
    reasonOf({
      ...passageAbout(source, passage),
      standing: 'challenged',
      reason: message('reason.passage.replaced', { text: asSentence(passage.text) }),
    }),
  ),
  ...contradictionsAt(context, premise).map((contradiction) => {
    const { by, on } = contradiction;
    const isOpen = contradiction.sides.some(({ passages }) =>
      passages.every(
        ({ source, passage }) =>
          judgedBearing(context, premise, { source: source.id, passage: passage.id }) === undefined,
      ),
    );
    const since = bothSaidFrom(contradiction);
    return reasonOf({
      ref: `contradiction:${contradiction.id}`,
      type: 'contradiction',
      label: message('reason.contradiction.label', { by, on }),
      standing: isOpen ? 'challenged' : 'supported',
      reason: message(isOpen ? 'reason.contradiction.open' : 'reason.contradiction.judged'),
      ...(since && { since }),
      children: contradiction.sides.flatMap(({ answer, passages }) =>
        passages.map(({ source, passage }) =>
          reasonOf({
            ...passageAbout(source, passage),
            label: passageName(source, passage),
            standing: 'supported',
            reason: sentencesInTurn([asSentence(answer), asSentence(passage.text)]),
          }),
        ),
      ),
    });
  }),
];
