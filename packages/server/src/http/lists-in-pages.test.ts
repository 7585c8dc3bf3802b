import { randomUUID } from 'node:crypto';
import { writeZip } from '@risikobilde/files';
import type { EditionRecord } from '@risikobilde/publish';
import { say } from '@risikobilde/words/all';
import { message } from '@risikobilde/words';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFirstAdministrator } from '../commands/first-administrator.js';
import { systemClock } from '../base/clock.js';
import { sha256OfBytes } from '../base/sha256.js';
import { insertEdition } from '../store/editions.js';
import { inDays } from '../testing/in-days.js';
import { handleOf, type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';
import { twoRoles } from '../testing/two-roles.js';
import { hasPostgres } from '../testing/real-postgres.js';

// Every list comes in pages that hold everything once and in order, whatever is asked for at the borders; and what a page begins after is
// in that list, or is refused in the same words whether it is nowhere or somebody else's.

let server: LoginServer;
let kari: ReturnType<typeof openBrowser>;
let siri: ReturnType<typeof openBrowser>;

const app = 'fd/fiske';
const filesOf = (id: string) => [
  {
    path: 'assessment.yaml',
    text: `kind: assessment\nid: ${id}\ntitle: { nb: Søknad }\nsubject: { type: service, name: { nb: Søknad }, operator: fd }\nalternatives: [{ id: altinn, name: { nb: Altinn }, role: chosen }]\nscale: risk-5x5\nchangeLog: []\n`,
  },
  {
    path: 'parties.yaml',
    text: 'kind: party\nid: fd\nname: { nb: Fiskeridirektoratet }\ntype: authority\ncountry: "NO"\n',
  },
  {
    path: 'altinn-import.json',
    text: JSON.stringify({ format: 1, app, proposals: [], findings: [], answers: {} }),
  },
];

/** Three of everything that is listed, for an assessment of one organisation. */
const fill = async (
  who: typeof kari,
  { organisation, email, id, sign }: { organisation: string; email: string; id: string; sign: string },
): Promise<void> => {
  const { db } = server.database;
  for (const role of ['contributor', 'reader'])
    await made(who.call('POST', '/api/access/memberships', { organisation, identifier: email, role }));
  for (const n of [1, 2, 3])
    await made(who.call('POST', '/api/assessments/import', { files: filesOf(`${id}-${n}`) }));
  const at = `/api/assessments/${id}-1`;
  const { key } = await db
    .selectFrom('assessment')
    .select('key')
    .where('id', '=', `${id}-1`)
    .executeTakeFirstOrThrow();
  for (const n of [1, 2, 3]) {
    await made(who.call('POST', `${at}/comments`, { record: 'fd', text: `Kommentar ${n}` }));
    await made(who.call('POST', `${at}/share-links`, { until: inDays(n) }));
    await made(
      who.call('POST', '/api/access/grants', {
        assessment: `${id}-1`,
        identifier: `leser-${n}@eksempel.no`,
        name: `Leser ${n}`,
        role: 'reader',
        reason: 'Prøve',
      }),
    );
    const content = Buffer.from(`%PDF-1.7 ${sign} ${n}`);
    await db
      .insertInto('evidence_file')
      .values({
        assessment: key,
        hash: sha256OfBytes(content),
        size: content.length,
        type: 'pdf',
        content,
        // Two of them at the same moment.
        stored: `2026-01-0${Math.min(n, 2)}T00:00:00.000Z`,
        erased: null,
      })
      .execute();
    const release = `${sign}${n}`.padEnd(64, '1');
    await db
      .insertInto('release')
      .values({
        hash: release,
        assessment: `${id}-${n}`,
        version: `1.${n}`,
        made_on: '2026-01-10',
        title: JSON.stringify({ nb: `${id} ${n}` }),
        counts: JSON.stringify({ records: 1, provided: 0, shared: 0, yours: 0 }),
        content: '{}',
        is_draft: false,
        stored: '2026-01-10T00:00:00.000Z',
        stored_by: JSON.stringify({ id: 'x', name: 'X' }),
        made_from: key,
        made_revision: 1,
        organisation,
        visibility: 'public',
        signature: null,
      })
      .execute();
    const about: EditionRecord = {
      format: 'risikobilde-edition-1',
      assessment: `${id}-${n}`,
      version: `1.${n}`,
      on: '2026-01-10' as EditionRecord['on'],
      release,
      world: { hash: '0'.repeat(64), entries: 0 },
      files: [],
    };
    await insertEdition(
      db,
      { release, organisation },
      { about: JSON.stringify(about), packed: writeZip([]) },
    );
  }
};
const made = async (asked: ReturnType<typeof kari.call>): Promise<void> => {
  const { status, text } = await asked;
  expect([status, text]).toEqual([201, text]);
};

beforeAll(async () => {
  server = await startLoginServer(hasPostgres ? { at: await twoRoles() } : {});
  const tax = await addFirstAdministrator(
    { db: server.database.db, clock: systemClock, newId: randomUUID },
    {
      number: '974761076',
      organisation: 'Skatteetaten',
      handle: handleOf('email', 'siri@eksempel.no'),
      name: 'Siri Dahl',
    },
  );
  [kari, siri] = [openBrowser(server.origin), openBrowser(server.origin)];
  await kari.go('/', 'kari');
  await siri.go('/', 'siri');
  await fill(kari, { organisation: server.digdir, email: 'kari@eksempel.no', id: 'a', sign: 'a' });
  await fill(siri, { organisation: tax, email: 'siri@eksempel.no', id: 'b', sign: 'b' });
});
afterAll(() => server.close());

type Body = Readonly<Record<string, unknown>>;
const listIn =
  (field: string) =>
  (body: Body): readonly unknown[] =>
    body[field] as readonly unknown[];
const accessIn = (body: Body): readonly unknown[] => [
  ...listIn('memberships')(body),
  ...((body['machines'] as { readonly clients: readonly unknown[] } | undefined)?.clients ?? []),
  ...listIn('assessments')(body),
  ...listIn('grants')(body),
  ...listIn('others')(body),
];

const lists = [
  ['comments', (id: string) => `/api/assessments/${id}-1/comments?`, listIn('comments'), 3],
  ['evidence', (id: string) => `/api/assessments/${id}-1/evidence?`, listIn('files'), 3],
  ['links to the draft', (id: string) => `/api/assessments/${id}-1/share-links?`, listIn('links'), 3],
  ['releases', (id: string) => `/api/releases?assessment=${id}-1&`, listIn('releases'), 1],
  ['all releases', () => '/api/releases?', listIn('releases'), 3],
  ['imports of an app', () => `/api/altinn-imports?app=${encodeURIComponent(app)}&`, listIn('imports'), 3],
  // Three roles of one person, three assessments, three grants, and the other organisation.
  ['access', () => '/api/access?', accessIn, 10],
] as const;

describe.each(lists)('the list of %s', (_, pathOf, itemsIn, n) => {
  const page = async (query: string, who = kari, id = 'a') => {
    const { status, text, body } = await who.call('GET', `${pathOf(id)}${query}`);
    expect([status, text]).toEqual([200, text]);
    return { items: itemsIn(body), next: body['next'] };
  };

  it('is whole in one page that holds as many, and in one that holds more', async () => {
    const whole = await page('');
    expect([whole.items.length, whole.next]).toEqual([n, undefined]);
    expect(await page(`limit=${n}`)).toEqual(whole);
    expect(await page(`limit=${n + 1}`)).toEqual(whole);
    expect(await page('limit=500')).toEqual(whole);
  });

  it('holds everything once and in order over pages of one, and of one less than all', async () => {
    const whole = (await page('')).items;
    for (const limit of new Set([1, Math.max(1, n - 1)])) {
      const seen: unknown[] = [];
      for (let after = ''; ; ) {
        const { items, next } = await page(`limit=${limit}${after}`);
        expect(items.length).toBeLessThanOrEqual(limit);
        seen.push(...items);
        if (typeof next !== 'string') break;
        after = `&after=${encodeURIComponent(next)}`;
      }
      expect(seen).toEqual(whole);
    }
  });

  it.each(['0', '501', '-1', '1.5', 'many', ''])(
    'is not given with limit=%s, and says what may be asked for',
    async (limit) => {
      const { status, body } = await kari.call('GET', `${pathOf('a')}limit=${limit}`);
      expect([status, body['code']]).toEqual([400, 'request-invalid']);
      expect(body['detail']).toContain('query.limit');
    },
  );

  it('begins after nothing that is not in it: what is nowhere and what is another’s are refused alike', async () => {
    const { next } = await page('limit=1', siri, 'b');
    const theirs = n === 1 ? 'b1'.padEnd(64, '1') : String(next);
    for (const after of ['nonsense', "'; drop table comment; --", 'x'.repeat(300), theirs]) {
      const { status, body } = await kari.call('GET', `${pathOf('a')}after=${encodeURIComponent(after)}`);
      const said = JSON.stringify(after.slice(0, 100));
      expect([status, body['code'], body['detail']]).toEqual([
        400,
        'request-invalid',
        say(message('refusal.noPlaceInList', { after: said }), 'en'),
      ]);
    }
    expect((await kari.call('GET', `${pathOf('a')}after=`)).status).toBe(400);
    expect((await kari.call('GET', `${pathOf('a')}after=${'x'.repeat(301)}`)).status).toBe(400);
  });
});

describe('what somebody was told of', () => {
  type Listed = {
    readonly notices: readonly { readonly key: string }[];
    readonly next?: string;
    readonly unread: number;
  };
  const page = async (who: typeof kari, query: string): Promise<Listed> => {
    const { status, body, text } = await who.call('GET', `/api/notices?${query}`);
    expect(status, text).toBe(200);
    return body as unknown as Listed;
  };

  it('comes in pages, the newest first, each once, also of the same moment; and all that is unread is counted', async () => {
    const { db } = server.database;
    const { id: person } = ((await kari.call('GET', '/api/session')).body as { user: { id: string } }).user;
    const rows = await db.selectFrom('assessment').select(['key', 'id']).execute();
    const tell = async (id: string, n: number, made: string, read: Date | null = null) => {
      const assessment = rows.find((one) => one.id === id)?.key;
      if (assessment === undefined) throw new Error(`no ${id}`);
      await db
        .insertInto('notice')
        .values({
          assessment,
          person,
          key: `tell ${n}`,
          kind: 'mentioned',
          about: JSON.stringify({ place: { screen: 'overview' } }),
          is_urgent: false,
          made: new Date(made),
          read,
          over: null,
          sent: null,
          claimed: null,
        })
        .execute();
    };
    await db.deleteFrom('notice').where('person', '=', person).execute();
    for (const n of [1, 2, 3, 4]) await tell(n % 2 === 0 ? 'a-1' : 'a-2', n, '2026-02-01T10:00:00.000Z');
    await tell('a-3', 5, '2026-02-02T10:00:00.000Z', new Date('2026-02-03T10:00:00.000Z'));
    await tell('b-1', 6, '2026-02-04T10:00:00.000Z');
    const keys: string[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const { notices, next, unread } = await page(kari, `limit=2${after === '' ? '' : `&after=${after}`}`);
      // Of another's assessment nothing is said, though it was told of once.
      expect(unread).toBe(4);
      keys.push(...notices.map(({ key }) => key));
      after = next;
    }
    expect(keys[0]).toBe('tell 5');
    expect(keys.slice(1).toSorted()).toEqual(['tell 1', 'tell 2', 'tell 3', 'tell 4']);
    expect((await page(kari, 'limit=5')).next).toBeUndefined();
    for (const query of ['after=nonsense', "after='; drop table notice", 'limit=0', 'limit=501'])
      expect((await kari.call('GET', `/api/notices?${query}`)).status, query).toBe(400);
  });
});

describe('what is given out', () => {
  const read = async (path: string) => (await kari.call('GET', path)).text;
  const editions = (html: string) => [...html.matchAll(/<h2><a href="\/pub\/([^/]+)\//g)].map(([, id]) => id);
  const toPage = (html: string, rel: string): string | undefined =>
    new RegExp(`<link rel="${rel}"(?: type="application/atom\\+xml")? href="([^"]*)"`)
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&');

  it('is read page by page by links that lead on and back, each assessment once', async () => {
    const whole = editions(await read('/pub/?lang=nb'));
    expect(whole).toEqual(['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3']);
    const seen: unknown[] = [];
    const path: string[] = [];
    for (let at: string | undefined = '/pub/?lang=nb&limit=2'; at !== undefined; ) {
      const html = await read(at);
      // For who reads as for programs.
      for (const rel of ['prev', 'next'] as const) {
        const to = toPage(html, rel);
        expect(html.includes(`rel="${rel}" href="${to?.replaceAll('&', '&amp;')}">`)).toBe(to !== undefined);
      }
      expect(toPage(html, 'prev')).toBe(path.at(-1));
      path.push(at);
      seen.push(...editions(html));
      at = toPage(html, 'next');
    }
    expect(seen).toEqual(whole);
    expect(path).toHaveLength(3);
  });

  it.each(['/pub/?', '/pub/a-1/?', '/pub/a-1/feed.xml?'])(
    '%s refuses what is no page of it',
    async (path) => {
      for (const query of ['limit=0', 'limit=501', 'after=nonsense', 'after=1.2'])
        expect((await kari.call('GET', `${path}${query}`)).status, query).toBe(400);
      expect((await kari.call('GET', '/pub/nothing/?after=1.1')).status).toBe(404);
    },
  );
});
