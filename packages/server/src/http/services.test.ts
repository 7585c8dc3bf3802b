import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
const platform = '/api/assessments/altinn3';
const list = async (query = '') =>
  (await send(server, 'GET', `/api/services?platform=altinn3&asOf=2026-12-24${query}`)).body;
const make = (from: string, id: string) =>
  send(server, 'POST', '/api/assessments', { from, id, title: { nb: id } });

beforeAll(async () => {
  server = await startTestServer();
  await make('altinn3', 'altinn3');
});
afterAll(() => server.close());

describe('the services on a platform', () => {
  it('are none at first, and that is no error', async () => {
    expect(await list()).toMatchObject({ total: 0, services: [], releases: [], owners: [], national: [] });
  });

  it('are listed with what they stand on and what they have answered', async () => {
    await make('altinn3-service', 'tjeneste-1');
    await make('altinn3-service', 'tjeneste-2');
    const answer = await list();
    expect(answer).toMatchObject({
      total: 2,
      releases: [{ version: '2.6', services: 2 }],
      services: [
        {
          service: 'tjeneste-1',
          lagDays: 0,
          unread: 0,
          owner: { name: { nb: 'Fjordvik kommune (oppdiktet)' } },
        },
        { service: 'tjeneste-2' },
      ],
      owners: [{ services: 2 }],
    });
    const [first] = answer['national'] as readonly { readonly services: number }[];
    expect(first?.services).toBe(2);
  });

  it('are told of when they fall behind: days, and what is left to read', async () => {
    const { body } = await send(server, 'GET', platform);
    const { assessment, revision } = body as {
      readonly revision: number;
      readonly assessment: { readonly records: readonly { readonly id: string; readonly offer?: object }[] };
    };
    const offered = assessment.records.find((one) => one.offer !== undefined && 'title' in one);
    await send(
      server,
      'POST',
      `${platform}/edits`,
      editOf(revision, [{ record: offered?.id, set: { title: { nb: 'Et nytt navn' } } }]),
    );
    const made = await send(server, 'POST', `${platform}/releases`, {
      version: '2.7',
      on: '2026-12-14',
      draft: true,
    });
    expect(made.status).toBe(201);
    expect(await list()).toMatchObject({
      releases: [
        { version: '2.6', services: 2 },
        { version: '2.7', services: 0 },
      ],
      services: [
        { lagDays: 10, unread: 1 },
        { lagDays: 10, unread: 1 },
      ],
    });
    const before = await send(server, 'GET', '/api/services?platform=altinn3&asOf=2026-12-01');
    expect(before.body).toMatchObject({ releases: [{ version: '2.6' }], services: [{ lagDays: 0 }, {}] });
  });

  it('are told of a notice by the release that holds it, and the operator of what each has answered', async () => {
    const edit = async (id: string, add: object) => {
      const { body } = await send(server, 'GET', `/api/assessments/${id}`);
      const { revision } = body as { readonly revision: number };
      return send(server, 'POST', `/api/assessments/${id}/edits`, editOf(revision, [{ record: 'ny', add }]));
    };
    const notices = async () => (await list())['notices'];
    const names = ['Nordsky', 'Østsky', 'Sørsky'].map((name) => ({ name, change: 'added' }));
    const notice = {
      kind: 'subprocessorNotice',
      id: 'ny',
      sender: 'microsoft-ireland',
      engagements: ['digdir-microsoft-owner-services'],
      toldOn: '2026-12-10',
      names,
    };
    expect((await edit('altinn3', notice)).status).toBe(201);
    expect(await notices()).toEqual([]);
    await send(server, 'POST', `${platform}/releases`, { version: '2.8', on: '2026-12-15', draft: true });
    expect(await notices()).toMatchObject([{ of: 'ny', services: 2, accepted: 0, objected: 0 }]);
    const answer = {
      kind: 'noticeAnswer',
      id: 'ny',
      of: 'altinn3.ny',
      answer: 'objected',
      reason: { nb: 'Landene er ikke kjent' },
      by: { nb: 'Personvernrådgiveren' },
      on: '2026-12-20',
    };
    expect((await edit('tjeneste-1', answer)).status).toBe(201);
    expect(await notices()).toMatchObject([
      {
        services: 2,
        objected: 1,
        rows: [
          { service: 'tjeneste-2' },
          { service: 'tjeneste-1', answer: { answer: 'objected', reason: { nb: 'Landene er ikke kjent' } } },
        ],
      },
    ]);
  });

  it('show an answer that was given since, and no service that was deleted', async () => {
    const { body } = await send(server, 'GET', '/api/assessments/tjeneste-1');
    const { assessment, revision } = body as {
      readonly revision: number;
      readonly assessment: { readonly records: readonly { readonly id: string; readonly kind: string }[] };
    };
    const stance = assessment.records.find(({ kind }) => kind === 'stance');
    const count = async () =>
      ((await list())['services'] as readonly { readonly service: string; readonly open: number }[]).find(
        ({ service }) => service === 'tjeneste-1',
      )?.open;
    const open = (await count()) ?? 0;
    await send(
      server,
      'POST',
      '/api/assessments/tjeneste-1/edits',
      editOf(revision, [{ record: stance?.id, remove: true }]),
    );
    expect(await count()).toBe(open + 1);
    await send(server, 'DELETE', '/api/assessments/tjeneste-2?revision=1');
    expect(await list()).toMatchObject({ total: 1, owners: [{ services: 1 }] });
  });

  it('come a page at a time', async () => {
    expect(await list('&offset=1')).toMatchObject({ total: 1, services: [] });
    expect(await list('&only=behind')).toMatchObject({ total: 1, behind: 1, matching: 1 });
    expect(
      (await send(server, 'GET', '/api/services?platform=altinn3&asOf=2026-12-01&only=behind')).body,
    ).toMatchObject({ total: 1, behind: 0, matching: 0, services: [] });
    expect((await send(server, 'GET', '/api/services?platform=altinn3&asOf=i-dag')).status).toBe(400);
    expect((await send(server, 'GET', '/api/services?platform=borte&asOf=2026-12-24')).status).toBe(404);
  });

  it('are found by words in their names or their owners’, in whatever case', async () => {
    expect(await list('&find=TJENESTE-1%20fjordvik')).toMatchObject({ total: 1, matching: 1 });
    expect(await list('&find=tjeneste-1%20nordvik')).toMatchObject({ total: 1, matching: 0, services: [] });
  });
});
