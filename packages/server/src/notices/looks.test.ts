import { randomUUID } from 'node:crypto';
import {
  type AssessmentRecord,
  changesBetween,
  type State,
  stateOf as stateOfRecords,
} from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import type { KyselyPlugin } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { firstEvent, nextEvent } from '../store/next-event.js';
import { readFolder } from '../files/read-folder.js';
import { templateFolders } from '../files/shipped-folders.js';
import { type OpenServices, openServices } from '../process/open-services.js';
import type { Services } from '../services.js';
import { appendEvent, insertAssessment } from '../store/assessments.js';
import { installation, type Queries } from '../store/tables.js';
import { bareServices } from '../testing/bare-services.js';
import { emptyPlace } from '../testing/test-server.js';
import { lookAt } from './look.js';
import { sendDue } from './send-due.js';
import { sendRegularly } from './send-regularly.js';
import { usualNotices } from '../base/notice-settings.js';

// In which assessments is looked, how often and in which order: on a database, with what people do put in where a round stands.

const now = new Date('2026-11-20T12:00:00Z');
const day = '2026-11-20';
const user = { id: 'test', name: 'Test' };
const making = { clock: { now: () => now }, newId: randomUUID };
let opened: OpenServices;
let drop: () => Promise<void>;
let template: readonly AssessmentRecord[];

beforeAll(async () => {
  const parsed = parseAssessmentFolder(await readFolder((await templateFolders()).get('empty') ?? ''));
  if (!parsed.ok) throw new Error('the template is faulty');
  template = parsed.value.assessment.records;
  const empty = await emptyPlace();
  drop = empty.drop;
  opened = await openServices(empty.place, bareServices);
  await opened.database.ready;
});
afterAll(async () => {
  await opened?.close();
  await drop?.();
});
afterEach(async () => {
  await opened.database.db.updateTable('assessment').set({ deleted_at: now }).execute();
});

/** As it is after an event. */
const stateOf = (id: string, n: number): State =>
  stateOfRecords(
    template.map((record) =>
      record.kind === 'assessment' ? { ...record, id, title: { nb: `${id} ${n}` } } : record,
    ),
  );

/** An assessment of the installation with so many events. */
const make = async (id: string, events = 1): Promise<string> => {
  const { db } = opened.database;
  const first = await firstEvent(making, id, user, stateOf(id, 1), { worldHash: null });
  const key = (await insertAssessment(db, first)) ?? '';
  await db.transaction().execute(async (tx) => {
    for (let n = 2; n <= events; n++) await edit(key, tx);
  });
  return key;
};

const edit = async (key: string, db: Queries = opened.database.db): Promise<void> => {
  const row = await db.selectFrom('assessment').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const { id, revision } = row;
  const after = stateOf(id, revision + 1);
  const changes = changesBetween(stateOf(id, revision), after);
  const next = await nextEvent(making, id, row, user, after, { changes, base: revision, worldHash: null });
  expect(await appendEvent(db, key, next)).toBe(true);
};

const looksOf = async (): Promise<
  ReadonlyMap<string, { readonly revision: number; readonly day: string }>
> => {
  const rows = await opened.database.db.selectFrom('notice_look').selectAll().execute();
  return new Map(rows.map((row) => [row.assessment, row]));
};

/** Services that tell of every look, by the assessment whose row is read, before anything else of it is. */
const watched = (look: (key: string) => Promise<void>): Services => {
  const { services } = opened;
  const rowOf = (rows: readonly unknown[]): string | undefined => {
    const [row] = rows as readonly { readonly key?: string; readonly head?: string }[];
    return rows.length === 1 && row?.head !== undefined ? row.key : undefined;
  };
  return {
    ...services,
    within: (scope) => {
      let isFirst = true;
      const plugin: KyselyPlugin = {
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          const key = isFirst ? rowOf(result.rows) : undefined;
          isFirst = false;
          if (key !== undefined) await look(key);
          return result;
        },
      };
      const db = services.within(scope);
      return scope.organisation === installation && scope.work === 'notices' ? db.withPlugin(plugin) : db;
    },
  };
};

it('assessments that are edited all the time are looked at once a round, and however many they are the others get their turn', async () => {
  const busy: string[] = [];
  for (let n = 0; n < 25; n++) busy.push(await make(`busy-${n}`));
  await sendDue(opened.services, usualNotices, now, { isWhole: false });
  // Found before those on which only another day has come, and by their keys before these.
  const quiet = await Promise.all(Array.from({ length: 5 }, (_, n) => make(`quiet-${n}`)));
  for (const key of busy) await edit(key);
  for (const isWhole of [false, true]) {
    const looks: string[] = [];
    const services = watched(async (key) => {
      looks.push(key);
      if (busy.includes(key)) await edit(key);
    });
    await sendDue(services, usualNotices, now, { isWhole });
    expect(looks.filter((key) => busy.includes(key)).toSorted()).toEqual(busy.toSorted());
    expect(new Set(looks).size).toBe(looks.length);
    const found = await looksOf();
    expect(quiet.filter((key) => found.get(key)?.day !== day)).toEqual([]);
  }
});

it('what people do is looked at before the rest of those on which only another day has come', async () => {
  const all: string[] = [];
  for (let n = 0; n < 45; n++) all.push(await make(`morning-${n}`));
  await sendDue(opened.services, usualNotices, new Date(now.valueOf() - 86_400_000), { isWhole: false });
  const [first, last = ''] = [all[0], all.at(-1)];
  const looks: string[] = [];
  const services = watched(async (key) => {
    looks.push(key);
    // While one of the second twenty is looked at, somebody edits the one whose turn comes last.
    if (looks.length === 30) await edit(last);
  });
  await sendDue(services, usualNotices, now, { isWhole: false });
  expect(looks[0]).toBe(first);
  expect(looks.length).toBe(45);
  expect(looks.indexOf(last)).toBe(40);
});

it('one that is behind by more than is read at a time is looked at until it is through, in one round', async () => {
  const key = await make('behind', 1101);
  const other = await make('other');
  const looks: string[] = [];
  await sendDue(
    watched((one) => {
      looks.push(one);
      return Promise.resolve();
    }),
    usualNotices,
    now,
    { isWhole: false },
  );
  expect((await looksOf()).get(key)).toMatchObject({ revision: 1101, day });
  expect(looks.filter((one) => one === key)).toHaveLength(3);
  expect(looks.filter((one) => one === other)).toHaveLength(1);
});

it('what is stored while an assessment is looked at is not taken for looked at', async () => {
  const key = await make('meanwhile');
  const services = watched(() => edit(key));
  expect(await lookAt(services, { organisation: installation, key }, now)).toBe('all');
  expect((await looksOf()).get(key)).toMatchObject({ revision: 1, day });
  await sendDue(opened.services, usualNotices, now, { isWhole: false });
  expect((await looksOf()).get(key)).toMatchObject({ revision: 2, day });
});

it('one that cannot be looked at keeps no other from it, and ends no round early', async () => {
  const broken: string[] = [];
  for (let n = 0; n < 25; n++) broken.push(await make(`broken-${n}`));
  const sound = await make('sound');
  const looks: string[] = [];
  const services = watched((key) => {
    looks.push(key);
    return broken.includes(key) ? Promise.reject(new Error('broken')) : Promise.resolve();
  });
  const told: unknown[] = [];
  const log = { ...services.log, error: (of: unknown) => void told.push(of) } as Services['log'];
  await sendDue({ ...services, log }, usualNotices, now);
  expect(looks.toSorted()).toEqual([...broken, sound].toSorted());
  expect(told).toHaveLength(broken.length);
  expect((await looksOf()).get(sound)).toMatchObject({ revision: 1, day });
});

it('nothing is looked at for as long as the clock is set back ten years: it is looked at again when it goes right', async () => {
  const key = await make('set-back');
  let back = 0;
  const clock = { now: () => new Date(now.getTime() + performance.now() - back) };
  const looks: string[] = [];
  const services = watched(async (one) => {
    looks.push(one);
    if (looks.length === 1) back = 315_360_000_000;
  });
  const looksByRound: number[] = [];
  const warn = (): void => {
    looksByRound.push(looks.length);
    if (looksByRound.length === 3) back = 0;
  };
  const log = { ...services.log, warn } as Services['log'];
  const sending = sendRegularly({ ...services, clock, log }, { ...usualNotices, every: 10 });
  await expect.poll(async () => (await looksOf()).get(key)?.day).toBe(day);
  await sending.end();
  // Two rounds more went by a clock that stayed wrong, and nobody looked in them.
  expect(looksByRound).toEqual([1, 1, 1]);
  expect(looks.length).toBeGreaterThan(1);
});
