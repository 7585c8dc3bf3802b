import type { Assessment, AssessmentRecord, LocalDate, RiskEvaluation, World } from '@risikobilde/core';
import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import type { RiskAnswer, RiskQuestion } from './risk-worker.js';

/** A question that a newer one waits behind is given up after this long. */
const patienceMs = 3000;

type Figures = {
  /** Of the newest question that is answered; undefined until the first is. */
  readonly figures: RiskEvaluation | undefined;
  /** Something was changed after what `figures` shows. */
  readonly isBehind: boolean;
};

/** Risk as distributions, of the records as they are on the screen, computed beside the page; alternatives as wholes where asked for. */
export const useFigures = (records: readonly AssessmentRecord[], of: 'scenarios' | 'wholes'): Figures => {
  const { assessment, world, asOf } = useWorkbench();
  const [state, setState] = useState<Figures>({ figures: undefined, isBehind: true });
  const engine = useRef<Engine>(undefined);
  useEffect(() => {
    engine.current = startEngine(of === 'wholes', setState);
    return () => engine.current?.stop();
  }, [of]);
  useEffect(
    () => engine.current?.ask({ ...assessment, records }, world, asOf),
    [of, assessment, records, world, asOf],
  );
  return state;
};

type Engine = {
  readonly ask: (assessment: Assessment, world: World, asOf: LocalDate) => void;
  readonly stop: () => void;
};

/** One worker that answers the newest question; what came between is skipped. */
const startEngine = (wholes: boolean, tell: (figures: Figures) => void): Engine => {
  let worker: Worker | undefined;
  let knows: World | undefined;
  let holds: ReadonlyMap<string, AssessmentRecord> = new Map();
  let askedAt = 0;
  let isBusy = false;
  let number = 0;
  let shown: RiskEvaluation | undefined;
  let waiting: Parameters<Engine['ask']> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('./risk-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<RiskAnswer>) => {
      isBusy = false;
      shown = data.figures;
      tell({ figures: shown, isBehind: waiting !== undefined });
      if (waiting) send(...waiting);
    });
    return started;
  };
  const stop = (): void => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    knows = undefined;
    holds = new Map();
    isBusy = false;
  };
  const send = (...[{ records, ...assessment }, world, asOf]: Parameters<Engine['ask']>): void => {
    worker ??= start();
    waiting = undefined;
    isBusy = true;
    askedAt = performance.now();
    number += 1;
    const question: RiskQuestion = {
      number,
      assessment,
      order: records.map(({ id }) => id),
      // An estimate under the hand is one record of hundreds, and each that is sent is copied.
      changed: records.filter((record) => holds.get(record.id) !== record),
      asOf,
      wholes,
      ...(knows !== world && { world }),
    };
    knows = world;
    holds = new Map(records.map((record) => [record.id, record]));
    // A worker has no origin to name; the rule is about windows.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(question);
  };
  return {
    stop,
    ask: (...question) => {
      tell({ figures: shown, isBehind: true });
      if (!isBusy) {
        send(...question);
        return;
      }
      waiting = question;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          if (!isBusy || !waiting) return;
          const next = waiting;
          stop();
          send(...next);
        },
        Math.max(0, askedAt + patienceMs - performance.now()),
      );
    },
  };
};
