import { record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { type MailBox, openMailBox, type ReceivedMail } from '../testing/mail-box.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// What people are told by mail: a real server, a real database and a real SMTP server. The moment is each test's own.

const on = '2026-11-20';
let box: MailBox;
let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
const minutes = (n: number): number => n * 60_000;
const start = Date.parse('2026-11-20T09:00:00Z');
/** Each test is on a day of its own, so that none gets the day's mail of another. */
let day = 0;
const at = (after = 0): Date => new Date(start + day * 86_400_000 + after);

const since = async (work: () => Promise<unknown>): Promise<readonly ReceivedMail[]> => {
  const before = box.mails.length;
  await work();
  return box.mails.slice(before);
};
const to = (mails: readonly ReceivedMail[], who: string): readonly ReceivedMail[] =>
  mails.filter((mail) => mail.to === `${who}@eksempel.no`);

const make = async (id: string, title = id): Promise<void> => {
  await people.must(
    people.ask('writer', 'POST', '/api/assessments', { from: 'empty', id, title: { nb: title } }),
  );
  await server.sendDue(at());
};
const comment = async (who: string, id: string, text: string) =>
  (await people.must(people.ask(who, 'POST', `/api/assessments/${id}/comments`, { record: id, text }))).body[
    'id'
  ];
const choose = (who: string, choice: string, more: object = {}) =>
  people.must(
    people.ask(who, 'POST', '/api/notices/choice', { choice, language: 'nb', answersFor: [], ...more }),
    204,
  );

beforeAll(async () => {
  box = await openMailBox();
  server = await startLoginServer({
    notices: { mail: box.settings, every: 1e8, gather: minutes(5), webhookHosts: [] },
  });
  people = await peopleOf(
    server,
    {
      writer: ['contributor'],
      officer: ['dataProtectionOfficer'],
      owner: ['riskOwner'],
      approver: ['approver'],
      reader: ['reader'],
      boss: ['administrator'],
      stranger: [],
    },
    on,
  );
  for (const person of ['writer', 'officer', 'owner', 'approver', 'reader', 'stranger'])
    await server.database.db
      .insertInto('notice_receiver')
      .values({ person, address: `${person}@eksempel.no` })
      .execute();
});
afterAll(async () => {
  await server.close();
  await box.close();
});

describe('what somebody is waited for in', () => {
  it('is sent once it has been gathered for some minutes, and never twice', async () => {
    day = 1;
    await make('en');
    const mails = await since(async () => {
      await comment('writer', 'en', 'Hva mener @reader om dette hemmelige?');
      await server.sendDue(at(minutes(1)));
      await comment('officer', 'en', 'Og du, @reader?');
      await server.sendDue(at(minutes(4)));
      expect(box.mails.filter(({ to: receiver }) => receiver.startsWith('reader'))).toEqual([]);
      await server.sendDue(at(minutes(7)));
      await server.sendDue(at(minutes(20)));
      await server.sendDue(at(minutes(60)));
    });
    const [mail, ...more] = to(mails, 'reader');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('2 varsler fra Risikobilde');
    expect(mail?.text).toContain('writer nevnte deg i en kommentar.');
    expect(mail?.text).toContain('officer nevnte deg i en kommentar.');
    // With the organisation it is the same address for everybody, whomever they act for.
    expect(mail?.text).toContain(`${server.origin}/a/a~en/om#en`);
    // What is written in the assessment is not in the mail.
    expect(mail?.raw).not.toContain('hemmelige');
  });

  it('is not told to whoever did it, nor to somebody without access, nor when it is answered before it is sent', async () => {
    day = 2;
    await make('to');
    const mails = await since(async () => {
      await comment('writer', 'to', '@writer @stranger');
      const thread = String(await comment('writer', 'to', 'Kan du svare, @reader?'));
      await server.sendDue(at(minutes(1)));
      const path = `/api/assessments/to/comments/${thread}/replies`;
      await people.must(people.ask('reader', 'POST', path, { text: 'Ja' }));
      await server.sendDue(at(minutes(2)));
      await server.sendDue(at(minutes(10)));
    });
    expect(mails.map((mail) => [mail.to, mail.text.includes('reader svarte i en tråd du er med i')])).toEqual(
      [['writer@eksempel.no', true]],
    );
  });

  it('the officer is asked for advice, whoever asked is told that it is given, and the steps lead on to those who take them', async () => {
    day = 3;
    await make('tre');
    const records = [record('party', { id: 'provider' }), record('activity')];
    await people.must(
      people.edit(
        'writer',
        'tre',
        records.map((one) => ({ record: one.id, add: one })),
      ),
    );
    await server.sendDue(at(minutes(1)));
    const base = { level: 'public', by: { nb: 'Noen' }, on, why: { nb: 'Sagt' } };
    const asked = await since(async () => {
      const request = { id: 'bes', kind: 'decision', type: 'adviceRequest', ...base };
      await people.must(people.edit('writer', 'tre', [{ record: 'bes', add: request }]));
      await server.sendDue(at(minutes(2)));
      await server.sendDue(at(minutes(8)));
    });
    expect(asked.map((mail) => mail.to)).toEqual(['officer@eksempel.no']);
    expect(asked[0]?.subject).toBe('tre: writer ber om råd fra personvernombudet');
    expect(asked[0]?.text).toContain(`${server.origin}/a/a~tre/utgi`);
    const given = await since(async () => {
      await choose('writer', 'atOnce', { language: 'en' });
      const advice = {
        id: 'rad',
        kind: 'advice',
        level: 'public',
        adviser: 'dpo',
        by: { nb: 'O' },
        on,
        text: { nb: 'Hemmelig råd' },
        followed: 'yes',
      };
      await people.must(people.edit('officer', 'tre', [{ record: 'rad', add: advice }]));
      await server.sendDue(at(minutes(9)));
      await server.sendDue(at(minutes(15)));
    });
    const [mail] = to(given, 'writer');
    expect(mail?.subject).toBe('tre: officer has given advice as data protection officer');
    expect(mail?.raw).not.toContain('Hemmelig');
    // No risk is there to accept: it waits for the approver.
    expect(to(given, 'approver').map(({ subject }) => subject)).toEqual([
      'tre: Vurderingen er klar til å godkjennes',
    ]);
    const back = await since(async () => {
      const sent = { id: 'retur', kind: 'decision', type: 'return', ...base };
      await people.must(people.edit('approver', 'tre', [{ record: 'retur', add: sent }]));
      await server.sendDue(at(minutes(16)));
      await server.sendDue(at(minutes(25)));
    });
    expect(to(back, 'writer').map(({ subject }) => subject)).toEqual([
      'tre: approver has sent the assessment back',
    ]);
    expect(to(back, 'approver')).toEqual([]);
    await choose('writer', 'daily');
  });
});

describe('the mail of the day', () => {
  it('has all of the day in one, without what was read, what is over, and what was sent already', async () => {
    day = 5;
    await make('fire');
    const claim = (id: string, owner: string) => ({
      ...record('claim', { id, owner: { nb: owner }, grounds: { all: [{ measure: 'planned' }] } }),
    });
    const mails = await since(async () => {
      for (const one of [
        record('section'),
        record('measure', { id: 'planned', states: [{ state: 'planned' }] }),
      ])
        await people.must(people.edit('writer', 'fire', [{ record: one.id, add: one }]));
      for (const id of ['pa', 'pb', 'pc'])
        await people.must(people.edit('writer', 'fire', [{ record: id, add: claim(id, 'Avdelingen') }]));
      await choose('reader', 'daily', { answersFor: ['avdelingen'] });
      await server.sendDue(at(minutes(1)));
      const list = (await people.ask('reader', 'GET', '/api/notices')).body['notices'] as readonly {
        readonly kind: string;
      }[];
      expect(list.filter(({ kind }) => kind === 'taskOpened').length).toBeGreaterThan(0);
      // Before the hour of the next day.
      await server.sendDue(new Date(Date.parse('2026-11-26T05:59:00Z')));
    });
    const before = to(mails, 'reader').filter(({ text }) => text.includes('må vurderes på nytt'));
    expect(before).toEqual([]);
    // The day of the last is one that a wrong clock gave.
    await server.database.db.updateTable('notice_receiver').set({ digest_day: '2027-12-24' }).execute();
    const next = await since(async () => {
      await server.sendDue(new Date(Date.parse('2026-11-26T06:01:00Z')));
      await server.sendDue(new Date(Date.parse('2026-11-26T07:01:00Z')));
    });
    expect(to(next, 'reader')).toHaveLength(1);
    expect(to(next, 'reader')[0]?.text).toContain('Noe er endret og må vurderes på nytt innen');
  });

  it('does not tell of what somebody has read in the workbench', async () => {
    day = 8;
    await make('fem');
    const mails = await since(async () => {
      await comment('writer', 'fem', '@approver');
      await server.sendDue(at(minutes(1)));
      await people.must(
        people.ask('approver', 'POST', '/api/notices/read', { until: at(minutes(2)).toISOString() }),
        204,
      );
      await server.sendDue(at(minutes(10)));
    });
    expect(to(mails, 'approver')).toEqual([]);
  });
});

describe('a mail', () => {
  it('has no header of anybody else’s making, whatever names and titles hold', async () => {
    day = 10;
    const evil = 'Tittel\r\nBcc: offer@eksempel.no\r\n\r\n<script>alert(1)</script>';
    await make('seks', evil);
    await server.database.db
      .updateTable('person')
      .set({ name: 'reader\r\nBcc: offer@eksempel.no' })
      .where('id', '=', 'reader')
      .execute();
    await server.database.db
      .insertInto('notice')
      .values({
        assessment: (
          await server.database.db
            .selectFrom('assessment')
            .select('key')
            .where('id', '=', 'seks')
            .executeTakeFirstOrThrow()
        ).key,
        person: 'reader',
        key: 'angrep',
        kind: 'mentioned',
        about: JSON.stringify({ place: { record: 'x"><script>', kind: 'claim' }, by: 'Ond\r\nX-Ond: ja' }),
        is_urgent: true,
        made: at(minutes(1)),
        read: null,
        over: null,
        sent: null,
        claimed: null,
      })
      .execute();
    const [mail, ...more] = await since(() => server.sendDue(at(minutes(10))));
    await server.database.db
      .updateTable('person')
      .set({ name: 'reader' })
      .where('id', '=', 'reader')
      .execute();
    expect(more).toEqual([]);
    expect(mail?.to).toBe('reader@eksempel.no');
    expect([...(mail?.headers.keys() ?? [])].filter((name) => /bcc|x-ond/.test(name))).toEqual([]);
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.subject).toContain('Tittel Bcc: offer@eksempel.no');
    // An address with a line end in it is not stored at all.
    await expect(
      server.database.db
        .updateTable('notice_receiver')
        .set({ address: 'a@b.no\r\nBcc: c@d.no' })
        .where('person', '=', 'reader')
        .execute(),
    ).rejects.toThrow();
  });

  it('is stopped with one request and no login, and by no address that was not made here', async () => {
    day = 12;
    await make('sju');
    const tell = async () => {
      await comment('writer', 'sju', '@approver');
      await server.sendDue(at(minutes(1)));
      return since(() => server.sendDue(at(minutes(10))));
    };
    const [mail] = await tell();
    const stop = /^<(.+)>$/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const form = (url: string, type = 'application/x-www-form-urlencoded') =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': type, origin: 'null' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await form(stop.replace(/.{9}$/, (end) => end.split('').toReversed().join('')))).status).toBe(
      404,
    );
    expect((await fetch(stop)).status).toBe(200);
    const chosen = async () => (await people.ask('approver', 'GET', '/api/notices')).body['choice'];
    // To look at the page stops nothing.
    expect(await chosen()).toBe('daily');
    expect((await form(stop)).status).toBe(200);
    expect(await chosen()).toBe('none');
    expect(await tell()).toEqual([]);
    await choose('approver', 'daily');
  });

  it('is tried again when the server refuses it, under the same id, and is given up after three days', async () => {
    day = 14;
    await make('atte');
    await comment('writer', 'atte', '@approver');
    await server.sendDue(at(minutes(1)));
    box.refuse(true);
    const said = console.error;
    console.error = () => undefined;
    expect(await since(() => server.sendDue(at(minutes(10))))).toEqual([]);
    console.error = said;
    box.refuse(false);
    // It is another's for some minutes.
    expect(await since(() => server.sendDue(at(minutes(12))))).toEqual([]);
    const mails = await since(() => server.sendDue(at(minutes(21))));
    expect(mails.map((mail) => mail.to)).toEqual(['approver@eksempel.no']);
    await comment('writer', 'atte', 'Igjen @approver');
    await server.sendDue(at(minutes(30)));
    expect(await since(() => server.sendDue(at(minutes(30) + 4 * 86_400_000)))).toEqual([]);
  });

  it('whose sender ended before it was written down is the same mail again, and what came since is another', async () => {
    day = 30;
    await make('tolv');
    await comment('writer', 'tolv', '@approver');
    await server.sendDue(at(minutes(1)));
    const [first] = await since(() => server.sendDue(at(minutes(10))));
    // As the database has it when a process ends between the mail and the mark: taken, and not sent.
    await server.database.db
      .updateTable('notice')
      .set({ sent: null })
      .where('person', '=', 'approver')
      .where('claimed', '=', at(minutes(10)))
      .execute();
    await comment('writer', 'tolv', 'Og dette, @approver?');
    await server.sendDue(at(minutes(11)));
    const mails = await since(async () => {
      for (const minute of [22, 28, 34]) await server.sendDue(at(minutes(minute)));
    });
    const idOf = (mail: ReceivedMail | undefined) => mail?.headers.get('message-id');
    expect(to(mails, 'approver').filter((mail) => idOf(mail) === idOf(first))).toHaveLength(1);
    expect(to(mails, 'approver').map(idOf)).toHaveLength(2);
  });

  it('is sent also where it was taken while the clock was years ahead for a moment', async () => {
    day = 40;
    await make('tretten');
    await comment('writer', 'tretten', '@approver');
    await server.sendDue(at(minutes(1)));
    const ahead = new Date(at().getTime() + 400 * 86_400_000);
    await server.database.db
      .updateTable('notice')
      .set({ claimed: ahead, made: ahead })
      .where('person', '=', 'approver')
      .where('sent', 'is', null)
      .execute();
    expect(to(await since(() => server.sendDue(at(minutes(10)))), 'approver')).toHaveLength(1);
  });

  it('tells nobody of what they may no longer read', async () => {
    day = 20;
    await make('ni');
    await comment('writer', 'ni', '@reader');
    await server.sendDue(at(minutes(1)));
    const end = { ended: at().toISOString(), ended_by: '{}', ended_reason: 'Sluttet' };
    await server.database.db.updateTable('membership').set(end).where('person', '=', 'reader').execute();
    expect(await since(() => server.sendDue(at(minutes(10))))).toEqual([]);
    const none = { ended: null, ended_by: null, ended_reason: null };
    await server.database.db.updateTable('membership').set(none).where('person', '=', 'reader').execute();
    expect(await since(() => server.sendDue(at(minutes(30))))).toEqual([]);
  });
});

it('a name that is erased from an assessment is in nothing that was told of it either', async () => {
  day = 24;
  await make('elleve');
  await comment('writer', 'elleve', '@approver');
  await server.sendDue(at(minutes(1)));
  const about = async (): Promise<string> => {
    const rows = await server.database.db
      .selectFrom('notice')
      .innerJoin('assessment', 'assessment.key', 'notice.assessment')
      .select('about')
      .where('assessment.id', '=', 'elleve')
      .execute();
    return rows.map((row) => row.about).join();
  };
  expect(await about()).toContain('"by":"writer"');
  const erasure = { what: { person: 'writer' }, why: 'Sak 1' };
  const erased = await people.ask('boss', 'POST', '/api/assessments/elleve/erasures', erasure);
  expect(erased.status, erased.text).toBeLessThan(300);
  await server.sendDue(at(minutes(2)));
  expect(await about()).not.toContain('writer');
  const [mail] = await since(() => server.sendDue(at(minutes(10))));
  expect(mail?.subject).toBe('elleve: Noen nevnte deg i en kommentar');
});

it('two processes that send at once send each thing once', async () => {
  day = 22;
  await make('ti');
  for (let n = 0; n < 5; n++) await comment('writer', 'ti', `Nummer ${n} @approver`);
  const mails = await since(async () => {
    await Promise.all([server.sendDue(at(minutes(1))), server.sendDue(at(minutes(1)))]);
    await Promise.all([
      server.sendDue(at(minutes(10))),
      server.sendDue(at(minutes(10))),
      server.sendDue(at(minutes(10))),
    ]);
  });
  const told = to(mails, 'approver').flatMap(({ text }) => text.match(/nevnte deg/g) ?? []);
  expect(told).toHaveLength(5);
});
