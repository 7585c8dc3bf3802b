import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../base/log.js';
import { peopleOf } from '../testing/cycle-people.js';
import { type MailBox, openMailBox } from '../testing/mail-box.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// A mail server that refuses says of whom, in words of its own. They are nobody's to keep: neither the log nor the table of notices has them.

const address = 'ragnhild.overland@privat.example';
const name = 'Ragnhild Øverland';
let box: MailBox;
let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
const lines: string[] = [];
const at = (minutes: number): Date => new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000);

beforeAll(async () => {
  box = await openMailBox();
  const to = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  server = await startLoginServer({
    notices: { mail: box.settings, every: 1e8, gather: 60_000, webhookHosts: [] },
    log: createLog('info', to),
  });
  people = await peopleOf(server, { writer: ['contributor'], reader: ['reader'] }, '2026-11-20');
  await server.database.db.insertInto('notice_receiver').values({ person: 'reader', address }).execute();
  await people.must(
    people.ask('writer', 'POST', '/api/assessments', { from: 'empty', id: 'en', title: { nb: 'En' } }),
  );
  await server.sendDue(at(0));
});
afterAll(async () => {
  await server.close();
  await box.close();
});

it.each([
  ['address and name in angle brackets', `5.1.1 ${name} <${address}> is not known here`],
  ['a name alone, before any colon', `${name} has left, ask the switchboard: +47 98765432`],
  ['an address alone', `${address} does not exist`],
  ['another that it is sent on to', `user ${name} moved to "${name}" ${address}`],
])('a mail that is refused with %s is tried again later, and what was said is nowhere', async (_, says) => {
  const tries = lines.length;
  box.refuse(true, says);
  await people.must(
    people.ask('writer', 'POST', '/api/assessments/en/comments', {
      record: 'en',
      text: 'Hva mener @reader?',
    }),
  );
  const asked = 100 * (lines.length + 1);
  await server.sendDue(at(asked));
  await server.sendDue(at(asked + 10));
  const told = lines.slice(tries).join('');
  // It was refused, and that is told.
  expect(told).toContain('a mail could not be sent');
  const { rows } = await sql<{ readonly text: string; readonly sent: Date | null }>`
    select notice::text as text, sent from notice`.execute(server.database.db);
  const kept = rows.map(({ text }) => text).join('\n');
  expect(rows.some(({ sent }) => sent === null)).toBe(true);
  for (const secret of ['Ragnhild', 'Øverland', 'privat.example', address, '98765432']) {
    expect(told, secret).not.toContain(secret);
    expect(kept, secret).not.toContain(secret);
  }
  box.refuse(false);
  const before = box.mails.length;
  await server.sendDue(at(asked + 90));
  expect(box.mails.slice(before).map(({ to }) => to)).toEqual([address]);
});

it('the mail of the day is not lost with a round that ends while it is made: the next one sends it', async () => {
  const db = server.database.db;
  await db.updateTable('notice_receiver').set({ choice: 'daily' }).where('person', '=', 'reader').execute();
  await people.must(
    people.ask('writer', 'POST', '/api/assessments/en/comments', { record: 'en', text: 'Og @reader?' }),
  );
  await server.sendDue(at(10_000));
  await db.updateTable('notice').set({ is_urgent: false }).where('sent', 'is', null).execute();
  // Ends at whichever question of the round it is: nothing of the day is taken and left.
  const before = box.mails.length;
  for (let left = 0; left < 8; left++) {
    let asked = 0;
    await server.sendDue(at(11_500), () => asked++ >= left);
    if (box.mails.length > before) break;
    await db.updateTable('notice').set({ claimed: null }).where('sent', 'is', null).execute();
  }
  expect(box.mails.slice(before).map(({ to }) => to)).toEqual([address]);
});
