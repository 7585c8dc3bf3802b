import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AssessmentRecord, stateOf } from '@risikobilde/core';
import { parseAssessmentFolder, type SourceFile } from '@risikobilde/files';
import { firstEvent } from '../packages/server/src/store/next-event.js';
import { sha256 } from '../packages/server/src/base/sha256.js';
import { eventValues, shownValues } from '../packages/server/src/store/assessments.js';
import { hasPostgres, openClient } from '../packages/server/src/testing/real-postgres.js';
import { handleOf, openBrowser, startLoginServer } from '../packages/server/src/testing/test-logins.js';
import { twoRoles } from '../packages/server/src/testing/two-roles.js';
import { root } from './server-under-test.js';

// Organisations with a hundred light assessments each, on a PostgreSQL with row-level security and two users. The same rows every time.

/** Assessments of each organisation. */
export const services = 100;
export const asOf = '2026-11-28';
const user = { id: 'bench', name: 'Bench' };
const clock = { now: () => new Date('2026-11-01T12:00:00Z') };

if (!hasPostgres) throw new Error('no PostgreSQL is installed here');

const folder = join(root, 'cases/altinn3-service');
const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(yaml|md|json)$/.test(name));
const files = await Promise.all(
  names
    .filter((name) => name !== 'README.md')
    .map(async (path): Promise<SourceFile> => ({ path, text: await readFile(join(folder, path), 'utf8') })),
);
const parsed = parseAssessmentFolder(files, { hash: sha256 });
if (!parsed.ok) throw new Error('the case cannot be read');
/** What a service has written itself, without its answers to the platform: the light assessment. */
const isFirst = ({ kind }: AssessmentRecord): boolean => kind === 'party' || kind === 'assessment';
const { records } = parsed.value.assessment;
const own = [
  ...records.filter(isFirst),
  ...records.filter((one) => !isFirst(one) && one.kind !== 'stance'),
].slice(0, 15);

export const party = own.find(({ kind }) => kind === 'party')?.id ?? '';
const firstKey = 1_000_000;
export const idOf = (organisation: number, service: number): string => `tjeneste-${organisation}-${service}`;
const serviceOf = (service: number): readonly AssessmentRecord[] =>
  own.map((record) => {
    if (record.kind === 'party') return { ...record, name: { nb: 'Etat 0' } };
    if (record.kind !== 'assessment') return record;
    const title = { nb: `Tjeneste ${service} i etat 0` };
    const { buildsOn: _, ...alone } = record;
    return { ...alone, id: idOf(0, service), title };
  });
/** An id that is the same every time. */
const named = (name: string): (() => string) => {
  let count = 0;
  return () => {
    const hex = createHash('sha256')
      .update(`${name} ${(count += 1)}`)
      .digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
};

export type Row = Readonly<Record<string, unknown>>;
/** Rows as one statement: as JSON, which PostgreSQL makes rows of by the types of the table. */
const insert = async (
  client: Awaited<ReturnType<typeof openClient>>,
  table: string,
  rows: readonly Row[],
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `insert into ${table} (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
};

/** Opens a server with logins on an empty database; Kari works in the first organisation once it is filled. */
export const openMany = async () => {
  const at = await twoRoles();
  const server = await startLoginServer({ at });
  // As who stands above all policies, without what rows set off one by one: what is stored is the same.
  const client = await openClient(new URL('/workbench', at.postgres.url).href);
  await client.query('set session_replication_role = replica');
  const kari = openBrowser(server.origin);
  await kari.go('/', 'kari');

  /** The first organisation, through the functions of the store. */
  const fillFirst = async (): Promise<void> => {
    const id = 'etat-0';
    const people = Array.from({ length: 5 }, (_, n) => `${id}-${n}`);
    const made = await Promise.all(
      Array.from({ length: services }, async (_, service) => {
        const assessment = idOf(0, service);
        const state = stateOf(serviceOf(service));
        const first = await firstEvent({ clock, newId: named(assessment) }, assessment, user, state, {
          worldHash: null,
        });
        return { first, key: firstKey + service, assessment };
      }),
    );
    await insert(client, 'organisation', [{ id, number: '800000000', name: 'Etat 0' }]);
    await insert(
      client,
      'person',
      people.map((person) => ({
        id: person,
        name: person,
        handle: handleOf('email', person),
        created: asOf,
      })),
    );
    await insert(
      client,
      'membership',
      people.map((person) => ({
        id: `m-${person}`,
        organisation: id,
        person,
        role: 'contributor',
        given: asOf,
        given_by: JSON.stringify(user),
      })),
    );
    await insert(
      client,
      'assessment',
      made.map((one) => ({
        ...shownValues(one.first),
        key: one.key,
        id: one.assessment,
        organisation: id,
        indexed_revision: 0,
        erased_revision: 0,
        comment_count: 0,
        comment_head: '',
      })),
    );
    await insert(
      client,
      'event',
      made.map((one) => ({ ...eventValues(one.first), assessment: one.key, organisation: id })),
    );
  };

  /** The others as it is, under their own names: of the same size, and nobody in the measurement opens one. */
  const fill = async (from: number, to: number): Promise<void> => {
    const taken = {
      organisation: "own.id = 'etat-0'",
      person: "own.id like 'etat-0-%'",
      membership: "own.person like 'etat-0-%'",
      assessment: "own.organisation = 'etat-0'",
      event: "own.organisation = 'etat-0' and own.revision = 1",
    } as const;
    const copy = async (
      table: keyof typeof taken,
      changed: Readonly<Record<string, string>>,
    ): Promise<void> => {
      const columns = Object.keys(changed);
      const set = columns.map((column) => `'${column}', ${changed[column]}`).join(', ');
      await client.query(
        `insert into ${table} overriding system value select made.* from ${table} as own, generate_series($1::int, $2::int - 1) as n,
          jsonb_populate_record(null::${table}, to_jsonb(own) || jsonb_build_object(${set})) as made
          where ${taken[table]}`,
        [from, to],
      );
    };
    const name = "'etat-' || n";
    await copy('organisation', { id: name, number: '(800000000 + n)::text', name: "'Etat ' || n" });
    await copy('person', {
      id: "replace(own.id, 'etat-0-', 'etat-' || n || '-')",
      handle: "md5(own.id || ' ' || n)",
    });
    const renamed = "replace(own.%, 'tjeneste-0-', 'tjeneste-' || n || '-')";
    await copy('membership', {
      id: "own.id || ' ' || n",
      organisation: name,
      person: "replace(own.person, 'etat-0-', 'etat-' || n || '-')",
    });
    await copy('assessment', {
      key: `own.key + n * ${services}`,
      id: renamed.replace('%', 'id'),
      title: "replace(own.title, 'etat 0', 'etat ' || n)",
      organisation: name,
    });
    await copy('event', {
      assessment: `own.assessment + n * ${services}`,
      id: "md5(own.id || ' ' || n)",
      body: renamed.replace('%', 'body'),
      organisation: name,
    });
    await client.query('vacuum analyze');
  };

  /** Kari works in the first of them. */
  const joinFirst = (): Promise<void> =>
    client
      .query(
        `insert into membership (id, organisation, person, role, given, given_by)
          select $1, 'etat-0', id, 'contributor', $2, $3 from person where name = 'Kari Nordmann'`,
        [randomUUID(), asOf, JSON.stringify(user)],
      )
      .then(() => undefined);

  let filled = 0;
  return {
    at,
    server,
    client,
    kari,
    /** Fills it up to so many organisations. */
    fillTo: async (organisations: number): Promise<void> => {
      if (filled === 0) {
        await fillFirst();
        await joinFirst();
      }
      await fill(Math.max(1, filled), organisations);
      filled = organisations;
    },
    close: async (): Promise<void> => {
      await client.end();
      await server.close();
    },
  };
};
