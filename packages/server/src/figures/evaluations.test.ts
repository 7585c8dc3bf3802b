import { type LocalDate, stateOf } from '@risikobilde/core';
import { expect, it } from 'vitest';
import { createFigures } from './figures.js';
import { createLivePictures } from './live-pictures.js';
import { startWorkThread } from '../process/start-work-thread.js';
import { unhurriedThreads } from '../testing/test-server.js';
import { createThreads, type Threads } from '../threads/threads.js';
import { createEvaluations } from './evaluations.js';

const day = '2026-12-01' as LocalDate;
const world = { entries: [] } as never;
const records = Array.from({ length: 151 }, (_, at) => ({ kind: 'party', id: `party-${at}` }) as never);
const question = { schemaVersion: 1, records, world, from: day, asOf: day } as never;
const at = (n: number) => ({ head: `head-${n}`, world_hash: null });

type Ask = (threads: Threads, n: number) => Promise<{ readonly ok: boolean }>;
const [evaluations, figures, pictures] = [createEvaluations(true), createFigures(), createLivePictures()];

it.each<[string, Ask]>([
  ['an evaluation', (threads, n) => evaluations(threads, 'ola', at(n), stateOf(records), world, day, day)],
  ['figures', (threads, n) => figures(threads, 'ola', at(n), question)],
  ['a live picture', (threads, n) => pictures(threads, 'ola', at(n), question)],
])(
  '%s waits in the queue of the organisation that asks: past what may wait it is told to come again',
  async (_, ask) => {
    const threads = createThreads(startWorkThread, { ...unhurriedThreads, places: 2, waiting: 2 });
    const ours = threads.of('ours');
    const asked = Array.from({ length: 5 }, (__, n) => ask(ours, n));
    // Another has a queue of its own.
    const other = ask(threads.of('theirs'), 5);
    const answers = await Promise.allSettled([...asked, other]);
    const refused = answers.map((one) => one.status === 'fulfilled' && !one.value.ok && one.value);
    const busy = { ok: false, refusal: { code: 'too-many-requests' } };
    expect(refused).toMatchObject([false, false, false, busy, busy, false]);
    await threads.close();
  },
);
