import type { RecordOf, WorldEntryOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../data/context.js';

export type Scale = WorldEntryOf<'scale'>;
export type Alternative = RecordOf<'assessment'>['alternatives'][number];

/** What the risk screens measure with: the alternatives and the scale that is attached. */
export const useRiskFrame = () => {
  const { of, world } = useWorkbench();
  const [head] = of('assessment');
  const alternatives = head?.alternatives ?? [];
  const scale = useMemo(() => {
    const found = world.entries.find((entry) => entry.kind === 'scale' && entry.id === head?.scale);
    return found?.kind === 'scale' ? found : undefined;
  }, [world, head?.scale]);
  return {
    head,
    alternatives,
    baseline: alternatives.find((a) => a.role === 'baseline'),
    chosen: alternatives.find((a) => a.role === 'chosen') ?? alternatives[0],
    scale,
  };
};
