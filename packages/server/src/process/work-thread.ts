import { parentPort } from 'node:worker_threads';
import { bytesAnswered, unpackQuestion } from '../threads/packed.js';
import { type Job, work } from './thread-work.js';

// One job after the other, as `threads` sends them, its question packed. What a job throws ends the thread.
parentPort?.on('message', ({ name, question }: Job) => {
  const answer = work({ name, question: unpackQuestion(question) });
  parentPort?.postMessage(answer, [...bytesAnswered(answer)]);
});
