import type { Assessment, LocalDate, ToleranceResult, World } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import type { ToleranceAnswer, ToleranceQuestion } from './tolerance-worker.js';

/**
 * The limits of what is accepted, held against the distributions of a year beside the page. Undefined until the first answer; after
 * an edit the last one stands until the next is there. Without limits no engine is loaded, and none before the page can evaluate.
 */
export const useTolerance = (
  assessment: Assessment,
  world: World,
  asOf: LocalDate,
  hasRules: boolean,
): readonly ToleranceResult[] | undefined => {
  const [answer, setAnswer] = useState<ToleranceAnswer>();
  const hasLimits = assessment.records.some(
    (record) => record.kind === 'assessment' && (record.tolerance ?? []).length > 0,
  );
  useEffect(() => {
    if (!hasLimits || !hasRules) return;
    const worker = new Worker(new URL('./tolerance-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ToleranceAnswer>) => {
      setAnswer(data);
      worker.terminate();
    });
    const question: ToleranceQuestion = { assessment, world, asOf };
    // A worker has no origin to name; the rule is about windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(question);
    return () => worker.terminate();
  }, [hasLimits, hasRules, assessment, world, asOf]);
  return hasLimits ? answer : undefined;
};
