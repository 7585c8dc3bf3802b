import type { Evaluation } from '@risikobilde/core';
import { expect } from 'vitest';
import { emptyChapter, fillChapters } from './fill-chapters.js';
import { editOf, send, type TestServer } from './test-server.js';

const said = { nb: 'Avklart' };
const about = { level: 'public', by: said, on: '2026-01-11' } as const;

/** Answers every error of a small assessment, as somebody who gives it out has to. `at`: its address. */
export const answerErrors = async (server: TestServer, at: string, on: string): Promise<void> => {
  const get = (path: string) => send(server, 'GET', path);
  const evaluation = (await get(`${at}/evaluation?asOf=${on}`)).body['evaluation'] as Evaluation;
  const errors = evaluation.findings.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'dpo-advice-missing' && rule !== emptyChapter,
  );
  const records = [
    { kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' },
    { kind: 'decision', id: 'approved', ...about, type: 'approval', by: { nb: 'Direktøren' }, why: said },
    ...errors.map(({ id }, index) => ({
      kind: 'decision',
      id: `answer-${index}`,
      ...about,
      type: 'finding',
      finding: id,
      why: said,
    })),
  ];
  const { revision } = (await get(at)).body as { readonly revision: number };
  const routine = { nb: 'Rutine 4.2' };
  const head = evaluation.assessment.id;
  const changes = [
    {
      record: head,
      set: { breaches: { toAuthority: routine, toPersons: routine, fromProcessors: routine } },
    },
    ...fillChapters(evaluation.findings),
    ...records.map((record) => ({ record: record.id, add: record })),
  ];
  const edited = await send(server, 'POST', `${at}/edits`, editOf(revision, changes));
  expect(edited.status, edited.text).toBe(201);
};
