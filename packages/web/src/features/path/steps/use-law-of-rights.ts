import {
  createContext,
  legalBasisLetters,
  type RecordOf,
  rightArises,
  rightGiven,
  type RightAnswer,
  type Text,
  whyOfRight,
} from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import { useMemo } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';

type Lawful = {
  readonly article: RecordOf<'right'>['article'];
  readonly name: Text;
  readonly why: Sayable;
  /** What the bases of the activity give together; undefined while it has none. */
  readonly gives: RightAnswer | undefined;
  /** The letters of article 6(1) that it rests on. */
  readonly letters: readonly string[];
};

/** The rights that an activity gives rise to, and what the law says of each on its legal bases. */
export const useLawOfRights = (activity: RecordOf<'activity'>): readonly Lawful[] => {
  const { assessment, world, asOf } = useWorkbench();
  return useMemo(() => {
    const entry = world.entries.find(({ kind }) => kind === 'rightsByBasis');
    const context = createContext(assessment, world, asOf);
    const letters = legalBasisLetters(activity);
    return (entry?.kind === 'rightsByBasis' ? entry.rows : []).flatMap((row) =>
      letters.length === 0 || rightArises(activity, row)
        ? [
            {
              // The rows of the table are the articles that a right may be of.
              article: row.article as Lawful['article'],
              name: row.name,
              why: whyOfRight(context, activity, row),
              gives: letters.length === 0 ? undefined : rightGiven(activity, row),
              letters,
            },
          ]
        : [],
    );
  }, [assessment, world, asOf, activity]);
};
