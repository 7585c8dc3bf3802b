import { type AssessmentRecord, isSameResult } from '@risikobilde/core';
import type { SourceFile } from '@risikobilde/files';
import { wordsOf } from '@risikobilde/words/all';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  editOf,
  send,
  startTestServer,
  type TestServer,
} from '../../packages/server/src/testing/test-server.js';
import { shippedWorld } from '../shipped-files.js';
import { lawfulAttempts } from './allowed.js';
import { allAttempts } from './all-attempts.js';
import { actsAllowed, actsOf, refusalsOf } from './decide.js';
import {
  type Act,
  approvalOf,
  approveFiles,
  type Base,
  filesOf,
  renameAssessment,
  parseFiles,
  today,
} from './lawful.js';

const world = shippedWorld();
const { say } = wordsOf.nb;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ limits: { heavyUser: 1e5, heavyOrganisation: 1e5 } });
});
afterAll(() => server.close());

const imported = async (files: readonly SourceFile[]): Promise<void> => {
  const { status, text } = await send(server, 'POST', '/api/assessments/import', { files });
  expect(status, text).toBe(201);
};
// The two ways out of the server.
const inNorwegian = { 'accept-language': 'nb' };
const release = (id: string) =>
  send(
    server,
    'POST',
    `/api/assessments/${id}/releases`,
    { version: '1.0', on: today, visibility: 'own' },
    inNorwegian,
  );
const publishFinal = (id: string) =>
  send(
    server,
    'GET',
    `/api/assessments/${id}/publish?format=json&lang=nb&asOf=${today}&edition=final`,
    undefined,
    inNorwegian,
  );

const recordsIn = (files: readonly SourceFile[]): ReadonlyMap<string, AssessmentRecord> =>
  new Map(parseFiles(files).assessment.records.map((record) => [record.id, record]));

/** What leads from the one to the other, as a browser sends it. */
const changesBetween = (before: readonly SourceFile[], after: readonly SourceFile[]) => {
  const [old, now] = [recordsIn(before), recordsIn(after)];
  const gone = [...old.keys()].filter((id) => !now.has(id)).map((record) => ({ record, remove: true }));
  const others = [...now].flatMap(([record, fields]): readonly object[] => {
    const was = old.get(record);
    if (was === undefined) return [{ record, add: fields }];
    if (isSameResult(was, fields)) return [];
    const names = [...new Set([...Object.keys(was), ...Object.keys(fields)])];
    const value = (of: object, name: string): unknown => (of as Readonly<Record<string, unknown>>)[name];
    const changed = names.filter((name) => !isSameResult(value(was, name), value(fields, name)));
    const set = changed.filter((name) => value(fields, name) !== undefined);
    return [
      {
        record,
        set: Object.fromEntries(set.map((name) => [name, value(fields, name)])),
        unset: changed.filter((name) => !set.includes(name)),
      },
    ];
  });
  return [...others, ...gone];
};

const edit = async (id: string, changes: readonly object[]) => {
  const { revision } = (await send(server, 'GET', `/api/assessments/${id}`)).body as {
    readonly revision: number;
  };
  return send(server, 'POST', `/api/assessments/${id}/edits`, editOf(revision, changes));
};
/** It comes in as it was, and somebody changes it in the workbench. */
const edited = async (id: string, base: Base, acts: readonly Act[]): Promise<void> => {
  const before = filesOf(base, [renameAssessment(id)]);
  await imported(before);
  const changes = changesBetween(before, filesOf(base, [...acts, renameAssessment(id)]));
  if (changes.length === 0) return;
  const answer = await edit(id, changes);
  expect(answer.status, answer.text).toBe(201);
};
/** An approval given here: on what it is given, the server says itself. */
const approve = (id: string, fields: object = {}) => {
  const { contentHash: _, worldHash: __, ...approval } = approvalOf(filesOf('service', []), world, fields);
  return edit(id, [{ record: 'approved-here', add: { ...approval, id: 'approved-here' } }]);
};

it.each(allAttempts.map((attempt, n) => [attempt.tries, attempt, n] as const))(
  'neither what is imported, approval and all, nor what is edited gets out: %s',
  async (_, attempt, n) => {
    const { base = 'service', approval, stops } = attempt;
    const [came, wrote] = [`came-${n}`, `wrote-${n}`];
    const acts = actsOf(attempt, world);
    await imported(approveFiles(base, [...acts, renameAssessment(came)], world, approval));
    await edited(wrote, base, acts);
    // What cannot be approved is refused already there.
    if (approval !== 'none')
      for (const id of [came, wrote]) expect([201, 422]).toContain((await approve(id, approval)).status);
    for (const id of [came, wrote]) {
      const stopping = refusalsOf(
        approveFiles(base, [...acts, renameAssessment(id)], world, approval),
        world,
      ).find(({ finding }) => finding.rule === stops);
      const { fix, id: field } = stopping?.finding ?? expect.fail();
      for (const answer of [await release(id), await publishFinal(id)]) {
        expect([answer.status, answer.body['code']], answer.text).toEqual([422, 'not-final']);
        expect(answer.body['errors']).toContainEqual(
          expect.objectContaining({ field, hint: say(fix ?? expect.fail()) }),
        );
      }
    }
  },
);

it.each(lawfulAttempts.map((one, n) => [one.is, one, n] as const))(
  'imported or edited, it gets out: %s',
  async (_, one, n) => {
    const { base = 'service' } = one;
    const [came, wrote] = [`lets-in-${n}`, `lets-write-${n}`];
    const acts = actsAllowed(one, world);
    await imported(approveFiles(base, [...acts, renameAssessment(came)], world));
    await edited(wrote, base, acts);
    for (const id of [came, wrote]) {
      // An approval that came in a file was not given here.
      expect((await publishFinal(id)).status).toBe(422);
      const given = await approve(id);
      expect(given.status, given.text).toBe(201);
      const answer = await publishFinal(id);
      expect(answer.status, answer.text).toBe(200);
    }
    // An edition is made for readers of each that is released: of the first that came and the first that was written, to see that it is let out.
    if (n > 0) return;
    for (const id of [came, wrote]) expect((await release(id)).status).toBe(201);
  },
);
