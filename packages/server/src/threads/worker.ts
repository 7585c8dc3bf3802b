import { parentPort, workerData } from 'node:worker_threads';
import { bytesAnswered, unpackQuestion } from './packed.js';
import { type Job, work } from './work.js';

// What `threads` sends: a job whose question it has packed.
const { name, question } = workerData as Job;
const answer = work({ name, question: unpackQuestion(question) });
parentPort?.postMessage(answer, [...bytesAnswered(answer)]);
