import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { openDatabase } from '../store/database.js';
import { editOf, send, startTestServer } from './test-server.js';

export const kib = 1024;
/** What the installation of these tests has set: one file, and all together. */
export const limits = { file: 64 * kib, quota: 200 * kib };

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const pdf = (more: string): Buffer => Buffer.from(`%PDF-1.7\n${more}\n%%EOF\n`);

type Options = { readonly level?: string; readonly name?: string; readonly of?: string };

/** A server with an assessment `holder`, and what sends files to it and takes them out again. */
export const startForEvidence = async () => {
  const server = await startTestServer({ evidence: limits });
  const database = await openDatabase(server.place);
  const upload = (bytes: Uint8Array, to = 'holder') =>
    send(server, 'POST', `/api/assessments/${to}/evidence`, bytes, {
      'content-type': 'application/octet-stream',
      'accept-language': 'nb',
    });
  const listed = async (of = 'holder') =>
    (await send(server, 'GET', `/api/assessments/${of}/evidence`)).body as {
      readonly files: readonly { readonly sha256: string; readonly erased?: string }[];
      readonly used: number;
    };
  const edit = async (change: object, of = 'holder') => {
    const { revision } = (await send(server, 'GET', `/api/assessments/${of}`)).body as {
      readonly revision: number;
    };
    return send(server, 'POST', `/api/assessments/${of}/edits`, editOf(revision, [change]));
  };
  let count = 0;
  /** Keeps a file and a record that names it. */
  const attach = async (
    bytes: Buffer,
    { level = 'internal', name = 'Rapport', of = 'holder' }: Options = {},
  ) => {
    const sent = await upload(bytes, of);
    const id = `file-${(count += 1)}`;
    const add = { kind: 'evidence', id, level, name: { nb: name }, file: sent.body, of: [of] };
    const edited = await edit({ record: id, add }, of);
    expect([sent.status < 300, edited.status]).toEqual([true, 201]);
    return { id, hash: hashOf(bytes), path: `/api/assessments/${of}/evidence/${hashOf(bytes)}` };
  };
  const download = async (path: string) => {
    const response = await fetch(new URL(path, server.url));
    return {
      status: response.status,
      headers: response.headers,
      bytes: Buffer.from(await response.arrayBuffer()),
    };
  };
  const make = (id: string) =>
    send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: `Vurdering ${id}` } });
  await make('holder');
  return {
    server,
    database,
    upload,
    listed,
    edit,
    attach,
    download,
    make,
    close: async () => {
      await database.close();
      await server.close();
    },
  };
};
export type ForEvidence = Awaited<ReturnType<typeof startForEvidence>>;
