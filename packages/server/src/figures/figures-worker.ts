import { parentPort, workerData } from 'node:worker_threads';
import type { AssessmentRecord, LocalDate, World } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';

export type FiguresQuestion = {
  readonly schemaVersion: number;
  readonly records: readonly AssessmentRecord[];
  readonly world: World;
  readonly asOf: LocalDate;
};

// Written by `createFigures` only.
const { schemaVersion, records, world, asOf } = workerData as FiguresQuestion;
// As the command line does for what it publishes: without what each input could change.
parentPort?.postMessage(evaluateRisk({ schemaVersion, records }, world, asOf, { brackets: false }));
