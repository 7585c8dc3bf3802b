import type { Evaluation } from '@risikobilde/core';
import { judgement, record } from '@risikobilde/core/testing';
import { expect } from 'vitest';
import { fillChapters } from './fill-chapters.js';
import { editOf, send, type TestServer } from './test-server.js';

const said = { nb: 'Avklart' };
const about = { level: 'public', by: said, on: '2026-01-11' } as const;
const routine = { nb: 'Rutine 4.2' };

/** A processing activity with what the law asks of it, and a low risk that somebody has judged. */
export const processingRecords = [
  record('activity', {
    purposes: [
      { text: said, bases: [{ article: '6(1)(e)', law: { source: 'fvl-1967', provision: '§ 15 a' } }] },
    ],
    retention: said,
  }),
  ...(['13', '15', '16', '17', '18', '19', '21'] as const).map((article) =>
    record('right', {
      id: `right-${article}`,
      article,
      says: article === '21' ? 'mayBeOverridden' : 'exists',
      timeLimit: said,
    }),
  ),
  record('scenario', {
    judgements: [
      judgement('planned', { frequency: { level: 1 }, consequence: { level: 1 }, on: '2026-01-10' }),
    ],
  }),
];

/** Writes into a small assessment what is asked for before it is given out, its approval too: no decision answers for any of it. `at`: its address. */
export const makeReadyToGiveOut = async (server: TestServer, at: string, on: string): Promise<void> => {
  const get = (path: string) => send(server, 'GET', path);
  const evaluation = (await get(`${at}/evaluation?asOf=${on}`)).body['evaluation'] as Evaluation;
  const records = [
    ...processingRecords,
    { kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' },
    { kind: 'decision', id: 'approved', ...about, type: 'approval', by: { nb: 'Direktøren' }, why: said },
  ];
  const { revision } = (await get(at)).body as { readonly revision: number };
  const changes = [
    {
      record: evaluation.assessment.id,
      set: { dpo: routine, breaches: { toAuthority: routine, toPersons: routine, fromProcessors: routine } },
    },
    ...fillChapters(evaluation.findings),
    ...records.map((record) => ({ record: record.id, add: record })),
  ];
  const edited = await send(server, 'POST', `${at}/edits`, editOf(revision, changes));
  expect(edited.status, edited.text).toBe(201);
};
