import type { Action, Route } from '@risikobilde/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Asking,
  assessments,
  here,
  makePeople,
  people,
  type Person,
  permittedOn,
} from './access-people.js';
import { ofAssessment, ofNone, type Outcome, outcomeOf, sendTo } from './access-routes.js';
import type { LoginServer } from './test-logins.js';

const isOnlyForPeople = ({ scopes }: Person, { isForPeople }: Route): boolean =>
  scopes !== undefined && isForPeople === true;

/** Every route, asked by everybody who may be somebody, of every assessment that there may be, on a server. */
export const describeAccess = (open: () => Promise<LoginServer>): void => {
  let server: LoginServer;
  let asking: Asking;
  const ask: Asking['ask'] = (...asked) => asking.ask(...asked);
  const send = (who: string, name: string, route: Route, id: Parameters<typeof sendTo>[4]) =>
    sendTo(asking, who, name, route, id);
  beforeAll(async () => {
    server = await open();
    asking = await makePeople(server);
  });
  afterAll(() => server.close());

  describe('every route of an assessment', () => {
    it.each(ofAssessment)('%s', async (name, route) => {
      const { right } = route as Route & { readonly right: Action };
      for (const person of people) {
        const absent = await send(person.id, name, route, 'nothing');
        expect([person.id, outcomeOf('nothing', absent)]).toEqual([
          person.id,
          isOnlyForPeople(person, route) ? 'only people' : 'is not there',
        ]);
        for (const id of ['own', 'foreign', 'shared'] as const) {
          const permitted = permittedOn(person, id);
          const expected: Outcome = isOnlyForPeople(person, route)
            ? 'only people'
            : permitted.length === 0
              ? 'is not there'
              : permitted.includes(right)
                ? 'goes on'
                : 'may not';
          const answered = await send(person.id, name, route, id);
          expect([person.id, id, outcomeOf(id, answered)]).toEqual([person.id, id, expected]);
          // What one may not know of is told of in the very words of what is not there.
          if (expected === 'is not there')
            expect([answered.status, answered.text.replaceAll(id, 'nothing')]).toEqual([
              absent.status,
              absent.text,
            ]);
        }
      }
      expect(outcomeOf('own', await send('unknown', name, route, 'own'))).toBe('who are you');
    });
  });

  describe('every route of no one assessment', () => {
    it.each(ofNone)('%s', async (name, route) => {
      const { right } = route as Route & { readonly right: Action };
      for (const person of people) {
        const expected: Outcome = isOnlyForPeople(person, route)
          ? 'only people'
          : here(person).includes(right)
            ? 'goes on'
            : 'may not';
        const answered = await send(person.id, name, route, 'own');
        expect([person.id, outcomeOf('own', answered)]).toEqual([person.id, expected]);
      }
      expect(outcomeOf('own', await send('unknown', name, route, 'own'))).toBe('who are you');
    });
  });

  describe('a list', () => {
    it('holds the assessments that one may read, each with what one may do to it', async () => {
      for (const person of people) {
        const { text } = await ask(person.id, 'GET', '/api/assessments');
        const { assessments: listed } = JSON.parse(text) as {
          readonly assessments: readonly { readonly id: string; readonly permitted: readonly Action[] }[];
        };
        const expected = (['foreign', 'own', 'shared'] as const)
          .filter((id) => permittedOn(person, id).length > 0)
          .map((id) => [id, [...new Set(permittedOn(person, id))].sort()]);
        expect([person.id, listed.map(({ id, permitted }) => [id, [...permitted].sort()])]).toEqual([
          person.id,
          expected,
        ]);
        for (const { id, permitted } of listed) {
          const one = JSON.parse((await ask(person.id, 'GET', `/api/assessments/${id}`)).text) as {
            readonly permitted: readonly Action[];
          };
          expect([...one.permitted].sort()).toEqual([...permitted].sort());
        }
      }
    });
  });

  describe('an import', () => {
    it('that is to replace an assessment asks for the right to change that one', async () => {
      const exported = await ask('maker-b', 'GET', '/api/assessments/foreign/export');
      const { files, revision } = JSON.parse(exported.text) as {
        readonly files: unknown;
        readonly revision: number;
      };
      const replace = (who: string) =>
        ask(who, 'POST', `/api/assessments/import?replace=${revision}`, { files });
      expect(outcomeOf('foreign', await replace('member-contributor'))).toBe('is not there');
      expect((await replace('maker-b')).status).toBe(200);
    });

    it('belongs to the organisation that one acts for', async () => {
      const { db } = server.database;
      const rows = await db
        .selectFrom('assessment')
        .select(['id', 'organisation'])
        .where('id', 'in', Object.keys(assessments))
        .execute();
      expect(Object.fromEntries(rows.map(({ id, organisation }) => [id, organisation]))).toEqual(assessments);
    });
  });

  describe('a refusal', () => {
    it('names the policy that says who may', async () => {
      const { status, text } = await ask('member-reader', 'DELETE', '/api/assessments/own?revision=1');
      expect([status, text]).toEqual([403, expect.stringContaining('administrators-delete-and-erase')]);
    });

    it('comes to an edit that is more than a doubt from somebody who may only raise doubts', async () => {
      const { status, text } = await ask('member-reader', 'POST', '/api/assessments/own/edits', {
        clientEditId: 'an-edit-of-a-reader',
        baseRevision: 1,
        changes: [{ record: 'own', set: { 'title.nb': 'Min' } }],
      });
      expect([status, text]).toEqual([
        403,
        expect.stringContaining('contributors-risk-owners-and-officers-write'),
      ]);
    });
  });

  describe('a right that changes', () => {
    it('is asked anew at the next request, also where the browser has the answer already', async () => {
      const { db } = server.database;
      const seen = await ask('member-approver', 'GET', '/api/assessments/own');
      const again = () =>
        ask('member-approver', 'GET', '/api/assessments/own', undefined, {
          'if-none-match': seen.headers.get('etag') ?? '',
        });
      expect((await again()).status).toBe(304);
      await db
        .updateTable('membership')
        .set({ role: 'reader' })
        .where('id', '=', 'm-member-approver')
        .execute();
      expect((await again()).status).toBe(200);
      await db
        .updateTable('membership')
        .set({ until: '2026-01-31' })
        .where('id', '=', 'm-member-approver')
        .execute();
      expect((await again()).status).toBe(404);
    });

    it('is never removed from the table, only ended', async () => {
      await expect(server.database.db.deleteFrom('membership').execute()).rejects.toThrow('never removed');
      await expect(server.database.db.deleteFrom('assessment_grant').execute()).rejects.toThrow(
        'never removed',
      );
    });
  });
};
