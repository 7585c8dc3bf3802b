import type { Evaluation } from '@risikobilde/core';
import { editOf, send, type TestServer } from './test-server.js';

const said = { nb: 'Avklart' };
const about = { level: 'public', by: said, on: '2026-01-11' } as const;

/** Answers every error of an assessment, as somebody who gives it out has to. */
export const answerErrors = async (server: TestServer, id: string, on: string): Promise<void> => {
  const of = `/api/assessments/${id}`;
  const evaluation = (await send(server, 'GET', `${of}/evaluation?asOf=${on}`)).body[
    'evaluation'
  ] as Evaluation;
  const errors = evaluation.findings.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'dpo-advice-missing',
  );
  const records = [
    { kind: 'advice', id: 'dpo', ...about, adviser: 'dpo', text: said, followed: 'yes' },
    { kind: 'decision', id: 'approved', ...about, type: 'approval', by: { nb: 'Direktøren' }, why: said },
    ...errors.map(({ id: finding }, index) => ({
      kind: 'decision',
      id: `answer-${index}`,
      ...about,
      type: 'finding',
      finding,
      why: said,
    })),
  ];
  const { revision } = (await send(server, 'GET', of)).body as { readonly revision: number };
  const changes = records.map((record) => ({ record: record.id, add: record }));
  const edited = await send(server, 'POST', `${of}/edits`, editOf(revision, changes));
  if (edited.status !== 201) throw new Error(edited.text);
};
