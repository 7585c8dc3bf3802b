import type { Access, OwnSteps } from '@risikobilde/api';
import { judgement, record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { norwegianDay, systemClock } from '../base/clock.js';
import { peopleOf } from '../testing/cycle-people.js';
import { inDays } from '../testing/in-days.js';
import { onBothStores } from '../testing/on-both-databases.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// A small municipality: its data protection officer must also write. What the organisation has assessed is asked for, agreed to, acted on, read by
// who approves, printed and ended; it lets nobody decide on what they wrote.

const said = { nb: 'Sagt' };
const reason = 'Vi er fem, og hun skriver bare av andres svar';
const add = <One extends { readonly id: string }>(one: One) => ({ record: one.id, add: one });

onBothStores((place) => {
  const on = norwegianDay(systemClock.now());
  const at = { level: 'public', by: { nb: 'Noen' }, on } as const;
  const advice = { id: 'rad', kind: 'advice', adviser: 'dpo', text: said, followed: 'yes', ...at };
  const acceptance = {
    id: 'aksept',
    kind: 'decision',
    type: 'acceptance',
    scenario: 'scenario',
    alternative: 'planned',
    why: said,
    ...at,
  };
  const approval = { id: 'godkjent', kind: 'decision', type: 'approval', why: said, ...at };
  const path = '/api/assessments/liten';
  let server: LoginServer;
  let people: Awaited<ReturnType<typeof peopleOf>>;
  let first: string;
  beforeAll(async () => {
    server = await startLoginServer(await place());
    people = await peopleOf(
      server,
      {
        kari: ['administrator'],
        per: ['administrator'],
        officer: ['dataProtectionOfficer'],
        writer: ['contributor'],
        owner: ['riskOwner'],
        chief: ['approver'],
        // From before it was refused.
        former: ['reader'],
      },
      on,
    );
    const { db } = server.database;
    for (const role of ['dataProtectionOfficer', 'approver'] as const)
      await db
        .insertInto('membership')
        .values({
          id: `former-${role}`,
          person: 'former',
          organisation: 'a',
          role,
          given: '2026-01-01T00:00:00.000Z',
          given_by: '{"id":"x","name":"X"}',
        })
        .execute();
  });
  afterAll(() => server.close());

  const api = '/api/access/exceptions';
  const asked = { organisation: 'a', person: 'officer', until: inDays(90), reason };
  const codeOf = async (answer: ReturnType<typeof people.ask>) => {
    const { status, body } = await answer;
    return status < 300 ? status : [status, body['code']];
  };
  const agree = (who: string, id: string) => people.ask(who, 'POST', `${api}/${id}/agree`);
  const give = (role: string) =>
    people.ask('kari', 'POST', '/api/access/memberships', { organisation: 'a', person: 'officer', role });
  const access = async (who = 'kari'): Promise<Access> =>
    (await people.must(people.ask(who, 'GET', '/api/access'), 200)).body as unknown as Access;
  const handsTold = async (who: string): Promise<OwnSteps> =>
    (await people.must(people.ask(who, 'GET', `${path}/own-steps`), 200)).body as unknown as OwnSteps;
  const found = async (id: string) =>
    (await people.read('liten')).assessment.records.find((one) => one.id === id);

  describe('an exception', () => {
    it.each<[string, string, object, unknown]>([
      ['a contributor', 'writer', {}, [403, 'not-permitted']],
      ['the officer', 'officer', {}, [403, 'not-permitted']],
      ['somebody who has not logged in', 'nobody', {}, [401, 'not-logged-in']],
      ['an administrator, in another organisation', 'kari', { organisation: 'b' }, [404, 'not-found']],
      ['an administrator, for who has no role there', 'kari', { person: 'unknown' }, [404, 'not-found']],
      ['an administrator, to a day that is past', 'kari', { until: inDays(-1) }, [422, 'access-invalid']],
      ['an administrator, for more than a year', 'kari', { until: inDays(368) }, [422, 'access-invalid']],
      ['an administrator, without a last day', 'kari', { until: undefined }, [400, 'request-invalid']],
      ['an administrator, without a reason', 'kari', { reason: ' ' }, [400, 'request-invalid']],
      ['an administrator, for other roles', 'kari', { role: 'approver' }, [400, 'request-invalid']],
    ])('is not asked for by %s', async (_what, who, more, expected) => {
      expect(await codeOf(people.ask(who, 'POST', api, { ...asked, ...more }))).toEqual(expected);
    });

    it('is asked for by one administrator and agreed to by another, once, and then lets the role be given', async () => {
      expect(await codeOf(give('contributor'))).toEqual([422, 'access-invalid']);
      first = String((await people.must(people.ask('kari', 'POST', api, asked))).body['id']);
      expect(await codeOf(give('contributor'))).toEqual([422, 'access-invalid']);
      const mayAgree = async (who: string) => (await access(who)).exceptions.map((one) => one.mayAgree);
      expect([await mayAgree('kari'), await mayAgree('per')]).toEqual([[false], [true]]);
      expect(await codeOf(agree('kari', first))).toEqual([422, 'access-invalid']);
      for (const who of ['officer', 'writer', 'chief'])
        expect([who, await codeOf(agree(who, first))]).toEqual([who, [403, 'not-permitted']]);
      expect(await codeOf(agree('per', 'another'))).toEqual([404, 'not-found']);
      expect(await codeOf(agree('per', first))).toBe(204);
      expect(await codeOf(agree('per', first))).toEqual([404, 'not-found']);
      expect((await access()).exceptions).toMatchObject([
        {
          id: first,
          organisation: 'a',
          person: { id: 'officer' },
          reason,
          until: inDays(90),
          askedBy: { id: 'kari' },
          agreed: { by: { id: 'per' } },
          isInForce: true,
          mayAgree: false,
        },
      ]);
      for (const role of ['approver', 'riskOwner'])
        expect([role, await codeOf(give(role))]).toEqual([role, [422, 'access-invalid']]);
      expect(await codeOf(give('contributor'))).toBe(201);
    });

    it('is told to whoever it is for, with all else that is kept of them', async () => {
      const { body } = await people.must(people.ask('officer', 'GET', '/api/session/kept'), 200);
      expect(body['exceptions']).toMatchObject([{ id: first, reason, agreed: { by: { id: 'per' } } }]);
    });

    it('lets the officer write and advise on it, which the advice says', async () => {
      const { must, ask, edit } = people;
      await must(ask('officer', 'POST', '/api/assessments', { from: 'empty', id: 'liten', title: said }));
      await must(
        edit('officer', 'liten', [
          add(record('party', { id: 'provider' })),
          add(record('activity')),
          add(record('scenario', { judgements: [judgement('planned', { strength: 'weak' })] })),
        ]),
      );
      expect((await handsTold('officer')).steps).toEqual([]);
      await must(edit('officer', 'liten', [add(advice)]));
      expect(await found('rad')).toMatchObject({ fourEyes: false, signedBy: 'officer' });
    });

    it('lets nobody accept or approve what they wrote, nor be written by whoever sends it', async () => {
      const { edit, must } = people;
      for (const one of [acceptance, approval])
        expect([one.id, await codeOf(edit('officer', 'liten', [add(one)]))]).toEqual([
          one.id,
          [403, 'not-permitted'],
        ]);
      await must(edit('owner', 'liten', [add(acceptance)]));
      // Of another officer without one, nothing is let.
      await must(edit('writer', 'liten', [add(record('party', { id: 'annen' }))]));
    });

    it('is read by who approves before they do, and by nobody who may not', async () => {
      const { excepted } = await handsTold('chief');
      expect(excepted).toEqual([
        { name: 'officer', did: 'both', why: reason, until: inDays(90), askedBy: 'kari', agreedBy: 'per' },
      ]);
      for (const who of ['writer', 'owner', 'officer']) expect((await handsTold(who)).excepted).toEqual([]);
    });

    it('is on the approval whatever was sent, and printed with the advice and the approval', async () => {
      const { edit, must, ask } = people;
      const forged = [{ name: 'Ingen', did: 'wrote', why: 'x', until: on, askedBy: 'x', agreedBy: 'x' }];
      await must(edit('chief', 'liten', [add({ ...approval, excepted: forged })]));
      expect(await found('godkjent')).toMatchObject({
        signedBy: 'chief',
        fourEyes: true,
        authors: ['officer', 'writer'],
        excepted: [{ name: 'officer', did: 'both', why: reason, askedBy: 'kari', agreedBy: 'per' }],
      });
      for (const [lang, words] of [
        [
          'nb',
          [
            'officer har gitt råd som personvernombud og har selv skrevet noe',
            'officer kan etter unntak være både',
            'kari ba om det, per sa ja',
          ],
        ],
        ['nn', ['har sjølv skrive noko av det rådet gjeld', 'kan etter unntak vere både']],
        ['en', ['wrote some of what the advice is about', 'By an exception, officer may be both']],
      ] as const) {
        const { text } = await ask(
          'writer',
          'GET',
          `${path}/publish?format=html&lang=${lang}&level=internal&asOf=${on}`,
        );
        for (const one of [...words, reason]) expect(text).toContain(one);
      }
    });

    it('is ended by any administrator: then who is both advises no more, and is listed', async () => {
      expect((await access()).apart).toMatchObject([
        { person: { id: 'former' }, roles: ['dataProtectionOfficer', 'approver'] },
      ]);
      expect(await codeOf(people.ask('writer', 'POST', `${api}/${first}/end`, { reason: 'x' }))).toEqual([
        403,
        'not-permitted',
      ]);
      expect(await codeOf(people.ask('kari', 'POST', `${api}/${first}/end`, { reason: 'Ny ansatt' }))).toBe(
        204,
      );
      expect(await codeOf(people.ask('per', 'POST', `${api}/${first}/end`, { reason: 'x' }))).toEqual([
        404,
        'not-found',
      ]);
      expect((await access()).exceptions).toMatchObject([
        { isInForce: false, ended: { reason: 'Ny ansatt' } },
      ]);
      expect((await access()).apart.map(({ person }) => person.id).sort()).toEqual(['former', 'officer']);
      expect((await people.read('liten')).permitted).not.toContain('giveAdvice');
      const { status, text } = await people.edit('officer', 'liten', [add({ ...advice, id: 'rad-2' })]);
      expect([status, text.includes('personvernombud')], text).toEqual([403, true]);
    });

    it('that ends with the role leaves the officer an officer like others', async () => {
      const { memberships } = await access();
      const role = memberships.find((one) => one.person?.id === 'officer' && one.role === 'contributor');
      await people.must(
        people.ask('kari', 'POST', `/api/access/memberships/${role?.id}/end`, { reason: 'Ny ansatt' }),
        204,
      );
      expect((await access()).apart.map(({ person }) => person.id)).toEqual(['former']);
      // What she wrote she does not advise on.
      expect((await handsTold('officer')).steps).toMatchObject([{ step: 'giveAdvice' }]);
      const { status, body } = await people.edit('officer', 'liten', [add({ ...advice, id: 'rad-3' })]);
      expect([status, body['code']]).toEqual([403, 'not-permitted']);
    });

    it('who could do what on that day follows from it', async () => {
      const could = async () => {
        const { body } = await people.must(people.ask('kari', 'GET', `${path}/access?on=${on}`), 200);
        const all = body['people'] as readonly { readonly id: string; readonly could: readonly string[] }[];
        return all.find(({ id }) => id === 'officer')?.could;
      };
      expect(await could()).toContain('giveAdvice');
    });
  });
});
