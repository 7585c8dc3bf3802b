import type { AssessmentRecord, RiskEvaluation } from '@risikobilde/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useWorkbench } from '../../../data/context.js';

type Engine = typeof import('@risikobilde/core/risk');
type Memory = ReturnType<Engine['createRiskMemory']>;

/**
 * Risk as distributions, of the records as they are on the screen; undefined while the engine is fetched. What did not
 * change since the last time is remembered, so a slider pays for the scenario it moves.
 */
export const useFigures = (records: readonly AssessmentRecord[]): RiskEvaluation | undefined => {
  const { world, asOf } = useWorkbench();
  const [engine, setEngine] = useState<Engine>();
  const memory = useRef<Memory>(undefined);
  useEffect(() => {
    let isHere = true;
    void import('@risikobilde/core/risk').then((loaded) => {
      if (isHere) setEngine(() => loaded);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const shown = useDeferredValue(records);
  return useMemo(() => {
    if (!engine) return undefined;
    memory.current ??= engine.createRiskMemory();
    return engine.evaluateRisk({ schemaVersion: 1, records: shown }, world, asOf, {
      stages: ['current'],
      memory: memory.current,
    });
  }, [engine, shown, world, asOf]);
};
