import { parentPort, workerData } from 'node:worker_threads';
import type { Assessment, LocalDate, World } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';

/** An assessment; of a service, composed with its platform, so that the platform's risk is held against its own people. */
export type FiguresQuestion = Assessment & {
  readonly world: World;
  readonly asOf: LocalDate;
};

// Written by `createFigures` only.
const { world, asOf, ...assessment } = workerData as FiguresQuestion;
// As the command line does for what it publishes: without what each input could change.
// A thread has no origin to name; the rule is about windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(evaluateRisk(assessment, world, asOf, { brackets: false }));
