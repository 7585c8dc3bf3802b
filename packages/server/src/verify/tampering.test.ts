import { generateKeyPairSync } from 'node:crypto';
import { canonicalJson, noHash, readEvent, sealedHash, sealEvent, sealsIn } from '@risikobilde/core';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../backup/tables.js';
import { sha256 } from '../base/sha256.js';
import { readCommentEvent, sealedCommentFields } from '../store/comment-events.js';
import { foldComments } from '../store/fold-comments.js';
import { makeSmallStore, type SmallStore } from '../testing/small-store.js';
import {
  type Finder,
  finderOf,
  otherValues,
  type Table,
  type TamperedRows,
  type Values,
  withRows,
} from '../testing/tampered.js';
import { isFalse } from './discrepancy.js';
import { compareHeads, headsOf, HeadsRefused, readHeads, signHeads } from './heads.js';
import { accessTables, type Rows, rowsIn } from './rows.js';
import { verifyChainOf } from './verify-chain-of.js';
import { verifyFiles, verifySnapshots } from './verify-stored.js';
import { verifyAssessment } from './verify-assessment.js';
import { verifyStore } from './verify-store.js';

/** In no chain, each with its reason: what is still to be done, and who is told of what. */
const passedOver: ReadonlySet<string> = new Set([
  // Read as what its bytes come to: `verify-evidence.test.ts` and `http/evidence-kept.test.ts` tamper with it.
  'evidence_file',
  // What is still to be made of it follows from no event, and is gone when it is there.
  'edition_making',
  // Work that is to be done, and what can be worked out again.
  'job_worker',
  'job_effect',
  'service_reading',
  // Who is told of what, and what nobody has answered yet.
  'notice',
  'notice_look',
  'notice_receiver',
  'news',
  'webhook',
  'webhook_delivery',
  'reader_feedback',
  // Who read what, removed when it is past.
  'reading',
  'reading_period',
  // What came in from public sources: nothing rests on it before it is a record.
  'source_look',
  'source_candidate',
  'candidate_answer',
  // Read as what its bytes come to, against the hash that answers and editions name.
  'world_edition',
  'world_current',
]);

/**
 * The keys of the database hold the rows of one assessment together: whose they are is said of the assessment, of its releases and of what says
 * who may. Which organisation a person last acted for says nothing of what they may.
 */
const isVerified = (table: string, column: string): boolean =>
  column === 'organisation'
    ? ['assessment', 'release', 'access_event', ...accessTables].includes(table)
    : !(table === 'person' && column === 'acts_for');

/** The histories of access as somebody would write them who wanted another: every number and hash is right again. */
const accessAnew = (
  { access_event: events }: Rows,
  change: (row: Values) => Values | undefined,
): readonly Values[] => {
  const last = new Map<string, { readonly number: number; readonly hash: string }>();
  return events.flatMap(({ organisation, body }) => {
    const event = JSON.parse(body) as { readonly row: Values };
    const row = change(event.row);
    if (row === undefined) return [];
    const before = last.get(organisation) ?? { number: 0, hash: noHash };
    const said = JSON.stringify({ ...event, row });
    const next = { number: before.number + 1, hash: sha256(before.hash + said) };
    last.set(organisation, next);
    return [{ organisation, body: said, ...next }];
  });
};

let store: SmallStore;
let database: SmallStore['database'];
let rows: Rows;
let long: Rows;
beforeAll(async () => {
  store = await makeSmallStore();
  ({ database, rows, long } = store);
});
afterAll(() => store.close());

const tables = (): readonly (readonly [Table, readonly Values[]])[] =>
  (Object.entries(rows) as unknown as [Table, readonly Values[]][]).filter(([, all]) => all.length > 0);

describe('tampering with a small store', () => {
  it('is nothing where nobody tampered', () => {
    expect(verifyStore(rows).wrong).toEqual([]);
    // Of one assessment alone, without who may what.
    for (const row of long.assessment) expect(verifyAssessment(row, long).wrong.filter(isFalse)).toEqual([]);
    expect(compareHeads(rows, headsOf(rows))).toEqual([]);
    for (const [table, all] of tables()) expect(all.length, table).toBeGreaterThan(0);
  });

  it('covers every table and column but those that are passed over and say so', async () => {
    const known = new Map(tables().map(([table, all]) => [table as string, Object.keys(all[0] ?? {})]));
    const stored = await tablesOf(database.db);
    for (const { name, columns } of stored.filter(({ name }) => name !== 'snapshot' && !passedOver.has(name)))
      expect(
        known
          .get(name)
          ?.filter((one) => isVerified(name, one))
          .toSorted(),
        name,
      ).toEqual(columns.filter((one) => isVerified(name, one)).toSorted());
  });

  it('is found in every column of every row; what no event holds, by the list alone', () => {
    const listed = headsOf(rows);
    const finders: Record<Finder, Set<string>> = { verify: new Set(), list: new Set(), nobody: new Set() };
    for (const [table, all] of tables())
      for (const [index, row] of all.entries())
        for (const [column, value] of Object.entries(row).filter(([name]) => isVerified(table, name)))
          for (const other of otherValues(
            value,
            all.map((one) => one[column]),
          )) {
            const put = column === 'deleted_at' && value === null ? new Date(1) : other;
            const tampered = withRows(rows, { [table]: all.with(index, { ...row, [column]: put }) });
            finders[finderOf(tampered, listed)].add(`${table}.${column}`);
          }
    expect([...finders.nobody]).toEqual([]);
    expect([...finders.list].sort()).toEqual([
      'assessment.deleted_at',
      'comment.position',
      'edition.signature',
      'edition.time_stamp',
      'event.client_edit_id',
      'event.request_hash',
      // White space after the last record, which is not hashed.
      'release.content',
      'release.position',
      'release.signature',
      'release.stored',
      'reply.position',
    ]);
  });

  it('is found where a row is gone, put in, or in the place of another', () => {
    const listed = headsOf(rows);
    const finders: Record<Finder, Set<string>> = { verify: new Set(), list: new Set(), nobody: new Set() };
    const fresh: Readonly<Record<string, Values>> = {
      assessment: { key: '99', id: 'fresh' },
      event: { revision: 99, id: 'fresh' },
      source_file: { path: 'fresh.md', position: 99 },
      release: { hash: 'f'.repeat(64), version: 'fresh' },
      edition: { release: 'f'.repeat(64) },
      comment_event: { number: 99 },
      comment: { id: 'fresh', position: '99' },
      reply: { id: 'fresh', position: '99' },
      search_document: { record: 'fresh' },
      access_event: { number: 99 },
      machine_client: { person: 'fresh' },
      ...Object.fromEntries(
        [
          'organisation',
          'person',
          'membership',
          'assessment_grant',
          'role_exception',
          'share_link',
          'feed_address',
        ].map((name) => [name, { id: 'fresh' }]),
      ),
    };
    for (const [table, all] of tables()) {
      const note = (what: string, rowsThen: readonly Values[]) =>
        finders[finderOf(withRows(rows, { [table]: rowsThen }), listed)].add(`${table} ${what}`);
      for (const [index, row] of all.entries()) {
        note('gone', all.toSpliced(index, 1));
        note('put in', [...all, { ...row, ...fresh[table] }]);
        for (const order of ['position', 'revision', 'number'])
          for (const [at, two] of all.entries())
            if (
              at > index &&
              order in row &&
              table !== 'assessment' &&
              row['organisation'] === two['organisation'] &&
              row['assessment'] === two['assessment']
            )
              note(
                'moved',
                all.with(index, { ...row, [order]: two[order] }).with(at, { ...two, [order]: row[order] }),
              );
      }
    }
    expect([...finders.nobody]).toEqual([]);
    expect([...finders.list].sort()).toEqual(['edition gone', 'release moved', 'source_file moved']);
  });

  it.each(['verify', 'list'] as const)('that was thought through is found: %s', (finder) => {
    const listed = headsOf(rows);
    const small = rows.assessment[0];
    const own = rows.event.filter(({ assessment }) => assessment === small?.key);
    let previous = noHash;
    const anew = own.map((row) => {
      const who = { id: 'other', name: 'En annen' };
      const sealed = sealEvent({ ...readEvent(row), who, previous }, sha256, () =>
        sealsIn(row.salts ?? '[]'),
      );
      previous = sealed.hash;
      return { ...row, ...sealed };
    });
    const others = rows.event.filter(({ assessment }) => assessment !== small?.key);
    const last = { ...small, head: previous, changed_by: JSON.stringify({ id: 'other', name: 'En annen' }) };
    const key = rows.assessment.at(-1)?.key;
    const isKept = (one: Values): boolean => one['assessment'] !== key && one['key'] !== key;
    const gone = Object.fromEntries(
      tables().map(([table, all]) => [table, all.filter(isKept)]),
    ) as TamperedRows;
    const resolved = { resolved: '2026-11-27T12:00:00.000Z', resolved_by: '{"id":"x","name":"X"}' };
    // Who wrote a comment, put right in its whole chain, in its row and in the assessment.
    let said = noHash;
    const chained = rows.comment_event.map((row) => {
      const event = { ...readCommentEvent(row), by: { id: 'x', name: 'X' }, previous: said };
      said = sealedHash(event, sealedCommentFields, sealsIn(row.salts), sha256) ?? '';
      return { ...row, body: canonicalJson(event), hash: said };
    });
    const folded = foldComments(chained.map(readCommentEvent));
    const commented = {
      comment_event: chained,
      comment: rows.comment.map((row, at) => ({ ...row, ...folded.comments[at] })),
      reply: rows.reply.map((row, at) => ({ ...row, ...folded.replies[at] })),
      assessment: [{ ...small, comment_head: said }, ...rows.assessment.slice(1)],
    };
    const tampered: Readonly<Record<Exclude<Finder, 'nobody'>, readonly TamperedRows[]>> = {
      verify: [
        // The end cut off and the row moved back, but not what the list shows of it.
        {
          event: [...own.slice(0, -1), ...others],
          assessment: [
            { ...small, revision: own.length - 1, head: own.at(-2)?.hash },
            ...rows.assessment.slice(1),
          ],
        },
        { comment: rows.comment.map((one) => ({ ...one, ...resolved })) },
        // The history of access says that it was there.
        gone,
        { comment: rows.comment.map((one) => ({ ...one, written_by: '{"id":"x","name":"X"}' })) },
      ],
      list: [
        { event: [...anew, ...others], assessment: [last, ...rows.assessment.slice(1)] },
        { ...gone, access_event: accessAnew(rows, (row) => (row['key'] === Number(key) ? undefined : row)) },
        commented,
        // Somebody is made an administrator, or a link is given another maker, and the history of access is computed anew.
        {
          membership: rows.membership.map((one) => ({ ...one, role: 'administrator' })),
          access_event: accessAnew(rows, (row) =>
            'role' in row && !('owner' in row) ? { ...row, role: 'administrator' } : row,
          ),
        },
        {
          share_link: [],
          access_event: accessAnew(rows, (row) => ('token_hash' in row && 'until' in row ? undefined : row)),
        },
      ],
    };
    for (const one of tampered[finder]) expect(finderOf(withRows(rows, one), listed)).toBe(finder);
  });

  it('is found in every byte of a snapshot and of a file', () => {
    const [row] = long.assessment;
    const [snapshot] = long.snapshot;
    if (row === undefined || snapshot === undefined) throw new Error('There is no snapshot.');
    const { told } = verifyChainOf(row, long.event, new Set([snapshot.revision]));
    if (told === undefined) throw new Error('The chain is broken.');
    const everyOther = (text: string): readonly string[] =>
      text
        .split('')
        .map((letter, at) => `${text.slice(0, at)}${letter === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`);
    expect(verifySnapshots(row, told, [snapshot])).toEqual([]);
    for (const records of everyOther(snapshot.records))
      expect(verifySnapshots(row, told, [{ ...snapshot, records }])).not.toEqual([]);
    expect(verifySnapshots(row, told, [])).toMatchObject([{ code: 'snapshot-absent', isNotice: true }]);
    for (const [index, file] of long.source_file.entries())
      for (const content of everyOther(file.content))
        expect(verifyFiles(told, long.source_file.with(index, { ...file, content }))).not.toEqual([]);
  });

  it('is read from the database itself: whoever can switch its triggers off is found', async () => {
    const listed = headsOf(await rowsIn(database.db));
    const undone = new Error('undone');
    for (const { name } of (await tablesOf(database.db)).filter(({ name }) => !passedOver.has(name)))
      for (const statement of [
        sql`delete from ${sql.table(name)} where ctid = (select max(ctid) from ${sql.table(name)})`,
        ...(name === 'snapshot' ? [sql`update snapshot set records = replace(records, 'Lang', 'Kort')`] : []),
        ...(name === 'comment_event' ? [sql`update comment_event set body = replace(body, 'Ja', 'Ha')`] : []),
        ...(name === 'event' ? [sql`update event set body = replace(body, 'Lang', 'Kort')`] : []),
        ...(name === 'source_file' ? [sql`update source_file set content = content || ' '`] : []),
        ...(name === 'assessment' ? [sql`update assessment set title = '{"nb":"Falsk"}'`] : []),
        ...(name === 'release' ? [sql`update release set content = replace(content, 'key', 'kay')`] : []),
        ...(name === 'comment' || name === 'reply'
          ? [sql`update ${sql.table(name)} set words = 'Nei.'`]
          : []),
      ])
        await expect(
          database.db.transaction().execute(async (tx) => {
            await sql`alter table ${sql.table(name)} disable trigger all`.execute(tx);
            for (const chained of ['event', 'comment_event'])
              if (name !== chained)
                await sql`alter table ${sql.table(chained)} disable trigger all`.execute(tx);
            for (const to of ['assessment', 'comment'])
              await sql`alter table ${sql.table(to)} disable trigger all`.execute(tx);
            await statement.execute(tx);
            expect(finderOf(await rowsIn(tx), listed), name).not.toBe('nobody');
            throw undone;
          }),
        ).rejects.toBe(undone);
  });
});

describe('a list of heads', () => {
  const pem = (type: 'ed25519' | 'x25519') => {
    const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
    return {
      own: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      shown: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    };
  };
  const whyRefused = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (error) {
      return error instanceof HeadsRefused ? error.why : error;
    }
  };

  it('is read only by the key of who signed it, and as it was signed', () => {
    const { own, shown } = pem('ed25519');
    const listed = headsOf(rows);
    const text = signHeads(listed, own);
    expect(readHeads(text, shown)).toEqual(listed);
    for (const [read, why] of [
      [() => readHeads(text, pem('ed25519').shown), 'signature'],
      [() => readHeads(text.replace('"revision": 8', '"revision": 7'), shown), 'signature'],
      [() => readHeads('{}', shown), 'list'],
      [() => readHeads(text, 'no key'), 'key'],
      [() => signHeads(listed, pem('x25519').own), 'key'],
    ] as const)
      expect(whyRefused(read)).toBe(why);
  });

  it('still holds after honest edits, and says what has come since', () => {
    const before = withRows(rows, {
      event: rows.event.filter(({ revision }) => revision < 6),
      comment: rows.comment.slice(1),
      assessment: rows.assessment.map((row) => ({ ...row, revision: Math.min(row.revision, 5) })),
    });
    const found = compareHeads(rows, headsOf(before));
    expect(found.filter(isFalse)).toEqual([]);
    expect(found.map(({ code }) => code)).toContain('row-since');
  });
});
