import { writeZip } from '@risikobilde/files';
import { expect } from 'vitest';
import { type OpenDatabase, openDatabase } from '../store/database.js';
import { insertEdition } from '../store/editions.js';
import { type Rows, rowsIn } from '../verify/rows.js';
import { inDays } from './in-days.js';
import { editOf, send, startTestServer, type TestServer } from './test-server.js';

type Values = Readonly<Record<string, unknown>>;

export type SmallStore = {
  readonly database: OpenDatabase;
  /** A store with one of everything, and few events. */
  readonly rows: Rows;
  /** An assessment with a snapshot. */
  readonly long: Rows;
  readonly close: () => Promise<void>;
};

const askingOf = (server: TestServer) => {
  const post = async (path: string, body: unknown): Promise<Values> => {
    const answer = await send(server, 'POST', path, body);
    expect(answer.status, `${path} ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const create = (id: string) => post('/api/assessments', { from: 'empty', id, title: { nb: id } });
  const edit = (id: string, base: number, record: string, change: Values) =>
    post(`/api/assessments/${id}/edits`, editOf(base, [{ record, ...change }]));
  return { post, create, edit };
};

/** Everything that says who may, as an installation with logins has it: of two of each, one is ended. */
const giveAccess = async ({ db }: OpenDatabase): Promise<void> => {
  const given = { given: '2026-11-01T10:00:00.000Z', given_by: '{"id":"anne","name":"Anne"}', reason: 'Fag' };
  const ended = { ended: '2026-11-20T10:00:00.000Z', ended_by: given.given_by, ended_reason: 'Sluttet' };
  await db.insertInto('organisation').values({ id: 'a', number: '900000001', name: 'A' }).execute();
  for (const [id, more] of Object.entries({
    anne: { issuer: 'https://login', subject: 'anne' },
    berit: {},
    machine: { handle: 'machine machine' },
  }))
    await db
      .insertInto('person')
      .values({ id, name: id, created: given.given, ...more })
      .execute();
  await db
    .insertInto('machine_client')
    .values({ person: 'machine', organisation: 'a', client_id: 'client', scopes: 'read' })
    .execute();
  const of = { ...given, organisation: 'a', until: '2027-01-31' };
  await db
    .insertInto('membership')
    .values({ ...of, id: 'one', person: 'anne', role: 'administrator' })
    .execute();
  await db
    .insertInto('membership')
    .values({ ...of, id: 'two', person: 'berit', role: 'reader' })
    .execute();
  await db.updateTable('membership').set(ended).where('id', '=', 'two').execute();
  const { key } = await db
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', 'small')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('assessment_grant')
    .values([
      { ...given, id: 'to-berit', assessment: key, person: 'berit', role: 'approver', until: null },
      { ...given, id: 'to-a', assessment: key, organisation: 'a', role: 'reader', until: '2027-01-31' },
    ])
    .execute();
  await db
    .insertInto('role_exception')
    .values({
      id: 'officer-writes',
      organisation: 'a',
      person: 'berit',
      reason: given.reason,
      until: '2027-01-31',
      asked: given.given,
      asked_by: given.given_by,
      agreed: given.given,
      agreed_by: given.given_by,
      ...ended,
    })
    .execute();
  await db
    .insertInto('feed_address')
    .values({
      id: 'feed',
      assessment: key,
      person: 'berit',
      token_hash: 'f'.repeat(64),
      made: given.given,
      withdrawn: null,
    })
    .execute();
};

/** A server that somebody has used, with everything that is verified in its store, made by its own API. */
export const makeSmallStore = async (): Promise<SmallStore> => {
  const server = await startTestServer();
  const database = await openDatabase(server.place);
  const { post, create, edit } = askingOf(server);
  await create('small');
  const provider = { kind: 'party', id: 'provider', name: { nb: 'Part' }, type: 'company', country: 'NO' };
  await edit('small', 1, 'provider', { add: provider });
  await edit('small', 2, 'small', { set: { 'subject.type': 'platform' } });
  const measure = {
    kind: 'measure',
    id: 'keys',
    title: { nb: 'Nøkler' },
    description: { nb: 'Egne nøkler.' },
    type: 'technical',
    states: [{ state: 'planned', from: '2026-01-01' }],
    offer: { type: 'provided' },
  };
  await edit('small', 3, 'keys', { add: measure });
  const releases = '/api/assessments/small/releases';
  const { hash } = await post(releases, { version: '1', on: '2026-11-01', draft: true });
  // As a final release keeps its pages.
  await insertEdition(
    database.db,
    { release: String(hash), organisation: 'installation' },
    {
      about: '{"version":"1"}',
      packed: writeZip([{ path: 'index.html', content: '<p>Liten</p>' }]),
    },
  );
  await edit('small', 4, 'keys', { set: { 'title.nb': 'Andre nøkler' } });
  await post(releases, { version: '2', on: '2026-11-02', draft: true });
  await edit('small', 5, 'keys', { set: { 'title.nb': 'Tredje nøkler' } });
  await send(server, 'GET', '/api/assessments/small/search?q=part&lang=nb');
  const comment = { record: 'small', field: 'title', quote: 'Liten', text: 'Stemmer dette?' };
  const { id } = await post('/api/assessments/small/comments', comment);
  const thread = `/api/assessments/small/comments/${String(id)}`;
  await post(`${thread}/replies`, { text: 'Ja.' });
  await post(`${thread}/replies`, { text: 'Nei.' });
  await post(`${thread}/resolve`, {});
  await post('/api/assessments/small/comments', { record: 'provider', text: 'Hvem?' });
  const suggested = { record: 'keys', field: 'title.nb', quote: 'Tredje', instead: 'Fjerde', text: 'Ny' };
  for (const [what, answer] of [
    ['take', { piece: 'Tredje' }],
    ['decline', { because: 'Ikke nå' }],
  ] as const) {
    const { id: made } = await post('/api/assessments/small/suggestions', suggested);
    await post(`/api/assessments/small/comments/${String(made)}/${what}`, answer);
    await edit('small', what === 'take' ? 7 : 8, 'keys', { set: { 'title.nb': 'Tredje nøkler' } });
  }
  await create('service');
  await edit('service', 1, 'service', { set: { buildsOn: { release: hash, title: { nb: 'Plattform' } } } });
  await create('gone');
  await send(server, 'DELETE', '/api/assessments/gone?revision=1');
  await post('/api/assessments/small/share-links', { until: inDays(7) });
  await giveAccess(database);
  const rows = await rowsIn(database.db);
  await create('long');
  for (let n = 1; n <= 100; n += 1) await edit('long', n, 'long', { set: { 'title.nb': `Lang ${n}` } });
  const { key } = await database.db
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', 'long')
    .executeTakeFirstOrThrow();
  const long = await rowsIn(database.db, key);
  return {
    database,
    rows,
    long,
    close: async () => {
      await database.close();
      await server.close();
    },
  };
};
