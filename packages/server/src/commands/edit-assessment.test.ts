import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editOf, send, sendUntilTaken, startTestServer, type TestServer } from '../testing/test-server.js';

let server: TestServer;
let made = 0;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const party = (id: string, more: object = {}) => ({
  record: id,
  add: { kind: 'party', id, name: { nb: 'Leverandør' }, type: 'company', country: 'IE', ...more },
});

/** A new assessment with a provider in it, at revision 2. */
const newAssessment = async (): Promise<string> => {
  const id = `edited-${(made += 1)}`;
  await send(server, 'POST', '/api/assessments', { from: 'empty', id, title: { nb: 'Ny' } });
  const added = await edit(id, editOf(1, [party('provider')]));
  expect(added.status).toBe(201);
  return id;
};
const edit = (id: string, request: object) => send(server, 'POST', `/api/assessments/${id}/edits`, request);
const recordIn = async (id: string, record: string): Promise<unknown> => {
  const { body } = await send(server, 'GET', `/api/assessments/${id}`);
  const { records } = body['assessment'] as { readonly records: readonly { readonly id: string }[] };
  return records.find((one) => one.id === record);
};
const revisionOf = async (id: string): Promise<unknown> =>
  (await send(server, 'GET', `/api/assessments/${id}`)).body['revision'];
const name = (nb: string) => ({ record: 'provider', set: { 'name.nb': nb } });

describe('an edit', () => {
  it('becomes an event with who, when, why and what was before and after', async () => {
    const id = await newAssessment();
    const { status, body } = await edit(id, editOf(2, [name('Microsoft')], 'Riktig navn'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      revision: 3,
      event: {
        assessment: id,
        revision: 3,
        base: 2,
        who: { id: 'local' },
        why: 'Riktig navn',
        changes: [{ record: 'provider', field: 'name.nb', before: 'Leverandør', after: 'Microsoft' }],
      },
    });
    expect(await recordIn(id, 'provider')).toMatchObject({ name: { nb: 'Microsoft' } });
  });

  it('may set, take away, add and remove in one', async () => {
    const id = await newAssessment();
    const { status } = await edit(
      id,
      editOf(2, [
        { record: 'provider', set: { note: { nb: 'Merknad' }, parent: 'owner' } },
        party('owner', { country: 'US' }),
      ]),
    );
    expect(status).toBe(201);
    const again = await edit(
      id,
      editOf(3, [
        { record: 'provider', unset: ['note', 'parent'] },
        { record: 'owner', remove: true },
      ]),
    );
    expect(again.status).toBe(201);
    expect(await recordIn(id, 'owner')).toBeUndefined();
    expect(await recordIn(id, 'provider')).not.toHaveProperty('note');
  });

  it('sent twice is stored once and answered the same', async () => {
    const id = await newAssessment();
    const request = editOf(2, [name('Microsoft')]);
    const [first, second] = [await edit(id, request), await edit(id, request)];
    expect(second.body).toEqual(first.body);
    expect(await revisionOf(id)).toBe(3);
    const other = await edit(id, { ...request, changes: [name('Google')] });
    expect([other.status, other.body['code']]).toEqual([409, 'edit-id-reused']);
  });

  it('sent many times at once is stored once', async () => {
    const id = await newAssessment();
    const request = editOf(2, [name('Microsoft')]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => edit(id, request)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await revisionOf(id)).toBe(3);
  });

  it('that changes nothing makes no event', async () => {
    const id = await newAssessment();
    const { status, body } = await edit(id, editOf(2, [name('Leverandør')]));
    expect([status, body]).toEqual([200, { revision: 2 }]);
  });

  it('on an older revision goes on top of what others did elsewhere', async () => {
    const id = await newAssessment();
    await edit(id, editOf(2, [name('Microsoft')]));
    const { status, body } = await edit(id, editOf(2, [{ record: 'provider', set: { country: 'SE' } }]));
    expect([status, body['revision']]).toEqual([201, 4]);
    expect(await recordIn(id, 'provider')).toMatchObject({ name: { nb: 'Microsoft' }, country: 'SE' });
  });

  it('of what another changed since is refused, with three values field by field', async () => {
    const id = await newAssessment();
    await edit(id, editOf(2, [name('Microsoft')]));
    const { status, type, body } = await edit(id, editOf(2, [name('Google')]));
    expect([status, type]).toEqual([409, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({
      code: 'edit-conflict',
      revision: 3,
      conflicts: [
        { record: 'provider', field: 'name.nb', base: 'Leverandør', theirs: 'Microsoft', yours: 'Google' },
      ],
    });
    expect(await revisionOf(id)).toBe(3);
  });

  it('that somebody else wrote is not stored in the name of whoever is logged in', async () => {
    const id = await newAssessment();
    const sent = { ...editOf(2, [name('Microsoft')]), writer: 'kari' };
    const { status, body } = await edit(id, sent);
    expect([status, body['code']]).toEqual([403, 'edit-of-another']);
    expect(await revisionOf(id)).toBe(2);
    expect((await edit(id, { ...sent, writer: 'local' })).status).toBe(201);
  });

  it('of a record that another removed shows the record', async () => {
    const id = await newAssessment();
    await edit(id, editOf(2, [{ record: 'provider', remove: true }]));
    const { status, body } = await edit(id, editOf(2, [name('Google')]));
    expect(status).toBe(409);
    expect(body['conflicts']).toEqual([
      expect.objectContaining({ record: 'provider', base: expect.objectContaining({ kind: 'party' }) }),
    ]);
  });

  it('that goes with what others did only by breaking it is a conflict and no fault of the writer', async () => {
    const id = await newAssessment();
    const from = (day: string) => ({ record: 'provider', set: { from: day } });
    await edit(id, editOf(2, [{ record: 'provider', set: { until: '2021-01-01' } }]));
    const { status, body } = await edit(id, editOf(2, [from('2022-01-01')]));
    expect([status, body['code']]).toEqual([409, 'edit-conflict']);
    const knowing = await edit(id, editOf(3, [from('2022-01-01')]));
    expect([knowing.status, knowing.body['code']]).toEqual([422, 'edit-invalid']);
  });

  it.each<[string, readonly unknown[], object]>([
    [
      'a reference to nothing',
      [party('x', { parent: 'providr' })],
      { record: 'x', field: 'parent', hint: 'did you mean "provider"?' },
    ],
    ['an id that is taken', [party('provider')], { code: 'id-taken', record: 'provider' }],
    ['an id that a record of another kind has', [party('conclusion')], { code: 'id-taken' }],
    [
      'a record that others refer to taken away',
      [{ record: 'operator', remove: true }],
      { code: 'unknown-reference', field: 'subject.operator' },
    ],
    [
      'an unknown record',
      [{ record: 'providr', set: { country: 'NO' } }],
      { code: 'unknown-record', hint: 'did you mean "provider"?' },
    ],
    [
      'an unknown field',
      [{ record: 'provider', set: { nam: 'x' } }],
      { code: 'unknown-field', field: 'nam', hint: 'did you mean "name"?' },
    ],
    [
      'a wrong type',
      [{ record: 'provider', set: { country: 47 } }],
      { code: 'wrong-type', field: 'country' },
    ],
    ['an unknown kind', [{ record: 'x', add: { id: 'x', kind: 'wizard' } }], { code: 'unknown-kind' }],
    [
      'world data that is not there',
      [
        {
          record: 'provider',
          set: { certifications: [{ scheme: 'dpf-shceme', source: { title: 'x' }, verification: 'P' }] },
        },
      ],
      { code: 'unknown-world-reference', hint: 'did you mean "dpf-scheme"?' },
    ],
    [
      'a chapter that refers to nothing',
      [{ record: 'conclusion', set: { body: { nb: '[x](record:providr)' } } }],
      { code: 'unknown-reference', field: 'body.nb' },
    ],
    [
      'HTML in a chapter',
      [{ record: 'conclusion', set: { body: { nb: '<script>alert(1)</script>' } } }],
      { code: 'html-in-markdown' },
    ],
    ['a path to the prototype', [{ record: 'provider', set: { '__proto__.x': 1 } }], { code: 'not-a-field' }],
    [
      'a second assessment record',
      [{ record: 'x', add: { id: 'x', kind: 'assessment' } }],
      { code: 'assessment-several' },
    ],
  ])('with %s is refused, and the answer says where', async (_, changes, expected) => {
    const id = await newAssessment();
    const before = await send(server, 'GET', `/api/assessments/${id}`);
    const { status, body } = await edit(id, editOf(2, changes));
    expect([status, body['code']]).toEqual([422, 'edit-invalid']);
    expect(body['errors']).toContainEqual(expect.objectContaining(expected));
    expect((await send(server, 'GET', `/api/assessments/${id}`)).text).toBe(before.text);
  });

  it.each(['set', 'add'])(
    'of more fields of one record than any has is refused before any is looked at: %s',
    async (how) => {
      const id = await newAssessment();
      const fields = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, 1]));
      const asked = (count: number) => edit(id, editOf(2, [{ record: 'provider', [how]: fields(count) }]));
      const [most, more] = [await asked(1000), await asked(1001)];
      expect([most.status, more.status, more.body['code']]).toEqual([422, 400, 'request-invalid']);
      expect(more.text).toContain('at most 1000 fields of one record');
    },
  );

  it('on a revision that does not exist yet is refused', async () => {
    const id = await newAssessment();
    const { status, body } = await edit(id, editOf(99, [name('x')]));
    expect([status, body['code'], body['revision']]).toEqual([422, 'revision-unknown', 2]);
  });

  it('by fifty at once, each of their own, loses none', async () => {
    const id = await newAssessment();
    const ids = Array.from({ length: 50 }, (_, index) => `party-${index}`);
    const answers = await Promise.all(
      ids.map((one) =>
        sendUntilTaken(server, 'POST', `/api/assessments/${id}/edits`, editOf(2, [party(one)])),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201));
    expect(new Set(answers.map(({ body }) => body['revision'])).size).toBe(50);
    for (const one of ids) expect(await recordIn(id, one)).toBeDefined();
    expect((await send(server, 'GET', `/api/assessments/${id}/verify`)).body).toMatchObject({
      ok: true,
      length: 52,
    });
  });
});
