import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { listOf } from '../derive/names.js';
import {
  bothSaidFrom,
  type Contradiction,
  contradictionsAt,
  contradictionsOf,
  passageName,
} from '../derive/own-words.js';
import type { RawFinding, Rule } from '../rule.js';

/** One question that a body answers in two ways is one finding, however many pages and premises it touches. */
export const ownWordsContradict: Rule = {
  id: 'own-words-contradict',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(1)(a), 5(2), 35(7)(a)',
  evaluate: (context) =>
    contradictionsOf(context).flatMap((contradiction): RawFinding[] => {
      const places = placesOf(context, contradiction);
      const [first, ...others] = sourcesOf(contradiction);
      if (places.length === 0 || first === undefined) return [];
      const since = bothSaidFrom(contradiction);
      return [
        {
          refs: [first, ...others],
          aspect: contradiction.id,
          places,
          message: message(`rule.own-words-contradict.${contradiction.between}`, {
            by: contradiction.by,
            on: contradiction.on,
            sides: listOf(
              contradiction.sides.map(({ answer, passages }) =>
                message('rule.own-words-contradict.side', {
                  answer,
                  where: listOf(passages.map(({ source, passage }) => passageName(source, passage))),
                }),
              ),
            ),
          }),
          fix: message('rule.own-words-contradict.fix'),
          ...(since && { since }),
        },
      ];
    }),
};

const sourcesOf = ({ sides }: Contradiction): readonly string[] =>
  [...new Set(sides.flatMap(({ passages }) => passages.map(({ source }) => source.id)))].sort();

// What nobody leans on, and this assessment has not entered, is for others to mend.
const placesOf = (context: Context, contradiction: Contradiction): readonly string[] => [
  ...context
    .of('premise')
    .filter((premise) => contradictionsAt(context, premise).includes(contradiction))
    .map(({ id }) => id),
  ...sourcesOf(contradiction).filter((id) => context.recordOfAnyDay(id)?.kind === 'ownSource'),
];
