import { countsAs, measureStateOn, type RiskResult } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { evaluateWith } from './what-if.js';

/** The risks as they would be without one measure, by the id of the measure. */
export type Withdrawals = ReadonlyMap<string, readonly RiskResult[]>;

/**
 * The risks without each measure that works now and has an effect in numbers. They are computed one at a time between
 * frames, so that typing stays smooth; the last whole answer stands until the next one is ready.
 */
export const useWithdrawals = (): Withdrawals | undefined => {
  const { assessment, world, asOf, of } = useWorkbench();
  const [found, setFound] = useState<Withdrawals>();
  useEffect(() => {
    const effective = new Set(of('effect').map(({ measure }) => measure));
    const ids = of('measure')
      .filter((measure) => effective.has(measure.id) && countsAs(measureStateOn(measure, asOf)) === 'current')
      .map(({ id }) => id);
    const next = new Map<string, readonly RiskResult[]>();
    let timer: ReturnType<typeof setTimeout>;
    const step = (at: number) => {
      const id = ids[at];
      if (id === undefined) {
        setFound(next);
        return;
      }
      next.set(id, evaluateWith(assessment, world, asOf, id, 'withdrawn').risks);
      timer = setTimeout(() => step(at + 1));
    };
    timer = setTimeout(() => step(0), 200);
    return () => clearTimeout(timer);
    // `of` follows from the assessment and the day.
  }, [assessment, world, asOf]);
  return found;
};
