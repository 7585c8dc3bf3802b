import { parentPort, workerData } from 'node:worker_threads';
import { type Job, work } from './work.js';

// A thread has no origin to name; the rule is about windows.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(work(workerData as Job));
