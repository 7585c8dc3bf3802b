import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFirstAdministrator } from '../commands/first-administrator.js';
import { handleOf, type LoginServer, openBrowser, startLoginServer } from '../testing/test-logins.js';
import { editOf } from '../testing/test-server.js';

// What lists over many assessments show: only what somebody may read, also where the answer is an amount.

let server: LoginServer;
let platform: ReturnType<typeof openBrowser>;
let owner: ReturnType<typeof openBrowser>;
let tax: string;

beforeAll(async () => {
  server = await startLoginServer();
  tax = await addFirstAdministrator(
    { db: server.database.db, clock: { now: () => new Date() }, newId: randomUUID },
    {
      number: '974761076',
      organisation: 'Skatteetaten',
      handle: handleOf('email', 'siri@eksempel.no'),
      name: 'Siri Dahl',
    },
  );
  [platform, owner] = [openBrowser(server.origin), openBrowser(server.origin)];
  await platform.go('/', 'kari');
  await owner.go('/', 'siri');
  // Nobody gives themselves a role that decides.
  const other = openBrowser(server.origin);
  const giving = (role: string, identifier: string) => ({ organisation: server.digdir, identifier, role });
  await made(
    platform.call('POST', '/api/access/memberships', {
      ...giving('administrator', 'ola@eksempel.no'),
      name: 'Ola Hansen',
    }),
  );
  await other.go('/', 'ola');
  await made(other.call('POST', '/api/access/memberships', giving('approver', 'kari@eksempel.no')));
  for (const [who, organisation, email] of [
    [platform, server.digdir, 'kari@eksempel.no'],
    [owner, tax, 'siri@eksempel.no'],
  ] as const)
    await made(
      who.call('POST', '/api/access/memberships', { organisation, identifier: email, role: 'contributor' }),
    );
});
afterAll(() => server.close());

const made = async (asked: ReturnType<typeof platform.call>) => {
  const { status, body, text } = await asked;
  expect([status, text]).toEqual([201, text]);
  return body;
};
const edit = (who: typeof platform, id: string, base: number, record: string, change: object) =>
  made(who.call('POST', `/api/assessments/${id}/edits`, editOf(base, [{ record, ...change }])));

it('the operator sees of services only those that their owners have shared; an owner is handed a draft release before standing on it', async () => {
  await made(
    platform.call('POST', '/api/assessments', {
      from: 'empty',
      id: 'plattform',
      title: { nb: 'Plattform' },
      subject: 'platform',
    }),
  );
  await edit(platform, 'plattform', 1, 'keys', {
    add: {
      kind: 'measure',
      id: 'keys',
      title: { nb: 'Nøkler' },
      description: { nb: 'Egne nøkler.' },
      type: 'technical',
      states: [{ state: 'planned', from: '2026-01-01' }],
      offer: { type: 'provided' },
    },
  });
  const release = { version: '1', on: '2026-11-01', draft: true };
  const { hash } = await made(platform.call('POST', '/api/assessments/plattform/releases', release));

  const releases = async (who: typeof platform) =>
    (await who.call('GET', '/api/releases')).body['releases'] as readonly { readonly hash: string }[];
  const whole = async (who: typeof platform) =>
    (await who.call('GET', `/api/releases/${String(hash)}`)).status;
  expect([await releases(owner), await whole(owner)]).toEqual([[], 404]);
  expect([(await releases(platform)).map((one) => one.hash), await whole(platform)]).toEqual([[hash], 200]);

  await made(
    owner.call('POST', '/api/assessments', { from: 'empty', id: 'tjeneste', title: { nb: 'Tjeneste' } }),
  );
  const buildsOn = { release: hash, title: { nb: 'Plattform' } };
  const change = editOf(1, [{ record: 'tjeneste', set: { buildsOn } }]);
  const unseen = await owner.call('POST', '/api/assessments/tjeneste/edits', change);
  expect([unseen.status, unseen.body['code']]).toEqual([422, 'edit-invalid']);
  // To know the hash is not enough: the operator hands over the draft itself.
  const { text } = await platform.call('GET', `/api/releases/${String(hash)}`);
  await made(owner.call('POST', '/api/releases', { text }));
  await edit(owner, 'tjeneste', 1, 'tjeneste', { set: { buildsOn } });
  expect([(await releases(owner)).map((one) => one.hash), await whole(owner)]).toEqual([[hash], 200]);

  const services = async () => {
    const { body } = await platform.call('GET', '/api/services?platform=plattform&asOf=2026-11-27');
    const {
      total,
      matching,
      services: rows,
    } = body as Readonly<Record<string, unknown>> & {
      readonly services: readonly { readonly service: string }[];
    };
    return { total, matching, services: rows.map(({ service }) => service) };
  };
  const nothing = { total: 0, matching: 0, services: [] };
  expect(await services()).toEqual(nothing);
  const grant = await made(
    owner.call('POST', '/api/access/grants', {
      assessment: 'tjeneste',
      organisation: server.digdir,
      role: 'reader',
      reason: 'Plattformen følger opp',
    }),
  );
  expect(await services()).toEqual({ total: 1, matching: 1, services: ['tjeneste'] });
  await owner.call('POST', `/api/access/grants/${String(grant['id'])}/end`, { reason: 'Fulgt opp' });
  expect(await services()).toEqual(nothing);
});
