import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads/start-thread.js';

/** A thread that does what `work-thread.ts` lists; `memory` in megabytes. */
export const startWorkThread = (memory: number): Worker =>
  startThread(import.meta.url, 'work-thread', undefined, { memory });
