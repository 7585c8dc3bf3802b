import { type ArgumentBox, argumentMap, type MapChoices } from '@risikobilde/charts';
import { argumentOf, factKey, type FactSet } from '@risikobilde/core/argument';
import { standings } from '@risikobilde/core';
import { useMemo, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';

/** Of what nobody has folded or opened by hand. */
type Rest = 'first' | 'all' | 'none';

export type ArgumentMap = {
  readonly top: ArgumentBox;
  /** The same with nothing folded. */
  readonly whole: ArgumentBox;
  readonly fold: (path: string, isOpen: boolean) => void;
  readonly foldAll: (rest: Exclude<Rest, 'first'>) => void;
};

/** The argument of what is asked about as boxes, with what the reader has folded, and a set that is lit opened down to its facts. */
export const useMap = (
  id: string | undefined,
  lit: FactSet | undefined,
  only: MapChoices['only'],
): ArgumentMap => {
  const { evaluation } = useWorkbench();
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [rest, setRest] = useState<Rest>('first');
  const step = useMemo(() => {
    const found = argumentOf(evaluation, id);
    // What is asked about has been found in the same evaluation.
    if (found === undefined) throw new Error('There is an argument of what is asked about.');
    return found;
  }, [evaluation, id]);
  // What is open at first: the weakest of what carries, and of those the one with the fewest grounds.
  const [weakest] = step.steps.toSorted(
    (a, b) =>
      standings.indexOf(a.standing) - standings.indexOf(b.standing) || a.steps.length - b.steps.length,
  );
  const facts = useMemo(() => lit && new Set(lit.facts.map(factKey)), [lit]);
  const chosen = useMemo(() => ({ ...(facts && { facts }), only }), [facts, only]);
  const top = useMemo(
    () =>
      argumentMap(step, {
        ...chosen,
        isOpen: ({ step: one, path, depth, isLit }) =>
          folds.get(path) ??
          (isLit ||
            rest === 'all' ||
            (rest === 'first' && (depth === 0 || (depth === 1 && one === weakest)))),
      }),
    [step, chosen, folds, rest, weakest],
  );
  const whole = useMemo(() => argumentMap(step, { ...chosen, isOpen: () => true }), [step, chosen]);
  return {
    top,
    whole,
    fold: (path, isOpen) => setFolds(new Map(folds).set(path, isOpen)),
    foldAll: (all) => {
      setFolds(new Map());
      setRest(all);
    },
  };
};
