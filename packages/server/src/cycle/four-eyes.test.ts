import type { Evaluation } from '@risikobilde/core';
import { judgement, record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { norwegianDay, systemClock } from '../base/clock.js';
import { peopleOf } from '../testing/cycle-people.js';
import { onBothStores } from '../testing/on-both-databases.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Everybody who has written is an author, whoever wrote after them; each test is a way to hide who wrote.

const on = '2026-11-20';
const said = { nb: 'Sagt' };
const at = { level: 'public', by: { nb: 'Noen' }, on } as const;
const approval = { id: 'approval', kind: 'decision', type: 'approval', why: said, ...at };
const acceptance = {
  id: 'acceptance',
  kind: 'decision',
  type: 'acceptance',
  scenario: 'scenario',
  alternative: 'planned',
  why: said,
  ...at,
};
const advice = { id: 'advice', kind: 'advice', adviser: 'dpo', text: said, followed: 'yes', ...at };
const add = <One extends { readonly id: string }>(one: One) => ({ record: one.id, add: one });

onBothStores((place) => {
  let server: LoginServer;
  let people: Awaited<ReturnType<typeof peopleOf>>;
  let count = 0;

  const begin = async (who = 'writer'): Promise<string> => {
    const id = `fire-${(count += 1)}`;
    const { must, ask, edit } = people;
    await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } }));
    const { assessment } = await people.read(id);
    const section = assessment.records.find(({ kind }) => kind === 'section')?.id ?? '';
    await must(
      edit(who, id, [
        add(record('party', { id: 'provider' })),
        add(record('activity')),
        add(record('scenario', { judgements: [judgement('planned', { strength: 'weak' })] })),
        add({ ...record('claim', { section: 'conclusion' }), section }),
        // Said to be verified, with nothing to show for it: an error that reasons may answer.
        add(record('measure', { states: [{ state: 'verified' }], evidence: [] })),
      ]),
    );
    return id;
  };
  const found = async (id: string, which: string) =>
    (await people.read(id)).assessment.records.find((one) => one.id === which);
  const refused = async (answer: ReturnType<typeof people.edit>, code: string, rule: string) => {
    const { body, text } = await answer;
    expect([body['code'], text.includes(rule)], text).toEqual([code, true]);
  };
  const readied = async (id: string): Promise<void> => {
    await people.must(people.edit('officer', id, [add(advice)]));
    await people.must(people.edit('owner', id, [add(acceptance)]));
  };

  beforeAll(async () => {
    server = await startLoginServer(await place());
    people = await peopleOf(
      server,
      {
        writer: ['contributor'],
        second: ['contributor'],
        owner: ['riskOwner'],
        officer: ['dataProtectionOfficer'],
        boss: ['approver'],
        author: ['contributor', 'approver'],
      },
      on,
    );
  });
  afterAll(() => server.close());

  describe('an approver who has written', () => {
    it('wrote everything, others advised and accepted since, and another changed one letter', async () => {
      const id = await begin('author');
      await readied(id);
      await refused(people.edit('author', id, [add(approval)]), 'not-permitted', 'approve.fourEyes');
      await people.must(
        people.edit('writer', id, [{ record: 'claim', set: { text: { nb: 'Én bokstav' } } }]),
      );
      await refused(people.edit('author', id, [add(approval)]), 'not-permitted', 'approve.fourEyes');
      await people.must(people.edit('boss', id, [add(approval)]));
      // The names of both are on it, from the logins and not from what was typed.
      expect(await found(id, 'approval')).toMatchObject({
        fourEyes: true,
        signedBy: 'boss',
        authors: ['author', 'writer'],
      });
      const page = await people.ask(
        'writer',
        'GET',
        `/api/assessments/${id}/publish?format=html&lang=nb&level=internal&asOf=${on}`,
      );
      expect(page.text).toContain(
        'Godkjent av boss, som var pålogget. Innholdet er skrevet av author og writer',
      );
    });

    it('wrote one record, which was taken away again', async () => {
      const id = await begin();
      await people.must(people.edit('author', id, [add(record('party', { id: 'kort' }))]));
      await people.must(people.edit('author', id, [{ record: 'kort', remove: true }]));
      await readied(id);
      await refused(people.edit('author', id, [add(approval)]), 'not-permitted', 'approve.fourEyes');
    });

    it('approved first, and then wrote something and wrote it back: it is approved no longer', async () => {
      const id = await begin();
      await readied(id);
      await people.must(people.edit('author', id, [add(approval)]));
      const { claim } = Object.fromEntries(
        (await people.read(id)).assessment.records.map((one) => [one.id, one]),
      );
      const text = claim?.kind === 'claim' ? claim.text : undefined;
      await people.must(people.edit('author', id, [{ record: 'claim', set: { text: { nb: 'Skjult' } } }]));
      await people.must(people.edit('author', id, [{ record: 'claim', set: { text } }]));
      expect(await people.stateOf(id)).toBe('approved');
      const out = await people.ask('boss', 'POST', `/api/assessments/${id}/releases`, {
        version: '1',
        on,
        visibility: 'public',
      });
      const codes = (out.body['errors'] as readonly { readonly code: string }[]).map(({ code }) => code);
      expect(codes).toContain('fourEyes');
    });

    it('approved beside another, and then wrote something and wrote it back: the other does not cover for it', async () => {
      const id = await begin();
      await readied(id);
      await people.must(people.edit('boss', id, [add(approval)]));
      await people.must(people.edit('author', id, [add({ ...approval, id: 'approval-2' })]));
      const text = (await people.read(id)).assessment.records.find((one) => one.kind === 'claim')?.text;
      await people.must(people.edit('author', id, [{ record: 'claim', set: { text: { nb: 'Skjult' } } }]));
      await people.must(people.edit('author', id, [{ record: 'claim', set: { text } }]));
      const out = await people.ask('boss', 'POST', `/api/assessments/${id}/releases`, {
        version: '1',
        on,
        visibility: 'public',
      });
      const codes = (out.body['errors'] as readonly { readonly code: string }[]).map(({ code }) => code);
      expect(codes).toContain('fourEyes');
    });

    it('suggested it, and somebody else took it in; the thread is opened again', async () => {
      const id = await begin();
      const { must, ask } = people;
      const { title } = (await found(id, 'measure')) as unknown as {
        readonly title: { readonly nb: string };
      };
      const made = await must(
        ask('author', 'POST', `/api/assessments/${id}/suggestions`, {
          record: 'measure',
          field: 'title.nb',
          quote: title.nb,
          instead: 'Foreslått',
          text: 'Slik er det bedre',
        }),
      );
      const comment = String(made.body['id']);
      await must(
        ask('writer', 'POST', `/api/assessments/${id}/comments/${comment}/take`, { piece: title.nb }),
        200,
      );
      await ask('author', 'POST', `/api/assessments/${id}/comments/${comment}/reopen`);
      await readied(id);
      await refused(people.edit('author', id, [add(approval)]), 'not-permitted', 'approve.fourEyes');
      await must(people.edit('boss', id, [add(approval)]));
      expect(await found(id, 'approval')).toMatchObject({ authors: ['author', 'writer'] });
    });

    it('brought it in as files', async () => {
      const id = await begin();
      const { body } = await people.ask('writer', 'GET', `/api/assessments/${id}/export`);
      const files = (body['files'] as readonly { readonly path: string; readonly text: string }[]).map(
        ({ path, text }) => ({ path, text: text.replaceAll(id, `${id}-ny`) }),
      );
      await people.must(people.ask('author', 'POST', '/api/assessments/import', { files }));
      await readied(`${id}-ny`);
      await refused(people.edit('author', `${id}-ny`, [add(approval)]), 'not-permitted', 'approve.fourEyes');
    });

    it('made a copy of it', async () => {
      const id = await begin();
      await people.must(
        people.ask('author', 'POST', `/api/assessments/${id}/copies`, { id: `${id}-kopi`, title: said }),
      );
      await readied(`${id}-kopi`);
      await refused(
        people.edit('author', `${id}-kopi`, [add(approval)]),
        'not-permitted',
        'approve.fourEyes',
      );
    });

    it('is not whoever only said that something is wrong', async () => {
      const id = await begin();
      const doubt = record('doubt', {
        against: 'claim',
        text: said,
        raisedBy: said,
        on,
        type: 'rebuts',
      } as never);
      await people.must(people.edit('boss', id, [add(doubt)]));
      await readied(id);
      await people.must(people.edit('boss', id, [add(approval)]));
      expect(await found(id, 'approval')).toMatchObject({ fourEyes: true, authors: ['writer'] });
    });
  });

  it('no step is given on a day that has not come', async () => {
    const id = await begin();
    const later = norwegianDay(new Date(systemClock.now().getTime() + 3 * 86_400_000));
    for (const [who, one, rule] of [
      ['officer', { ...advice, on: later }, 'giveAdvice.dayHasCome'],
      ['owner', { ...acceptance, on: later }, 'acceptRisk.dayHasCome'],
    ] as const)
      await refused(people.edit(who, id, [add(one)]), 'step-not-possible', rule);
    await readied(id);
    await refused(
      people.edit('boss', id, [add({ ...approval, on: later })]),
      'step-not-possible',
      'approve.dayHasCome',
    );
    await people.must(people.edit('boss', id, [add(approval)]));
    // Nor is one that was given moved there.
    await refused(
      people.edit('boss', id, [{ record: 'approval', set: { on: later } }]),
      'step-not-possible',
      'approve.dayHasCome',
    );
  });

  it('one person approves the same once, one after the other, at once or in one edit', async () => {
    const id = await begin();
    await readied(id);
    await refused(
      people.edit('boss', id, [add(approval), add({ ...approval, id: 'approval-2' })]),
      'step-not-possible',
      'approve.saidOnce',
    );
    const both = await Promise.all(
      ['approval', 'approval-2'].map((one) => people.edit('boss', id, [add({ ...approval, id: one })])),
    );
    expect(both.map(({ status }) => String(status)).sort()).toEqual(['201', '422']);
    await refused(
      people.edit('boss', id, [add({ ...approval, id: 'approval-3' })]),
      'step-not-possible',
      'approve.saidOnce',
    );
    // Another may say it too; and whoever said yes may say no.
    await people.must(people.edit('boss', id, [add({ ...approval, id: 'nei', outcome: 'rejected' })]));
  });

  describe('an error', () => {
    const errorsOf = async (id: string) => {
      const { body } = await people.ask('writer', 'GET', `/api/assessments/${id}/evaluation?asOf=${on}`);
      return (body['evaluation'] as Evaluation).findings.filter(
        ({ rule }) => rule === 'measure-verified-without-evidence',
      );
    };
    const answerTo = (finding: string | undefined) => ({
      ...approval,
      id: 'answer',
      type: 'finding',
      finding,
      why: { nb: 'Det er vurdert, og kan gå' },
    });

    it('is not answered by whoever wrote it; another does, is named by the login, and it is printed', async () => {
      const id = await begin();
      const [error] = await errorsOf(id);
      expect(error).toBeDefined();
      const answer = answerTo(error?.id);
      await refused(people.edit('writer', id, [add(answer)]), 'not-permitted', 'approve.answeredByAnother');
      await people.must(people.edit('second', id, [add({ ...answer, signedBy: 'Direktøren' })]));
      expect(await found(id, 'answer')).toMatchObject({ signedBy: 'second' });
      // The maker rewrites no answer of another.
      await refused(
        people.edit('writer', id, [{ record: 'answer', set: { why: { nb: 'Slik' } } }]),
        'not-permitted',
        'approve.answeredByAnother',
      );
      const page = await people.ask(
        'writer',
        'GET',
        `/api/assessments/${id}/publish?format=html&lang=nb&level=internal&asOf=${on}`,
      );
      expect(page.text).toContain('pålogget som second');
    });

    it('that is answered before it is made is found when it is approved', async () => {
      const id = await begin();
      const [error] = await errorsOf(id);
      await people.must(people.edit('second', id, [add(answerTo(error?.id))]));
      await people.must(
        people.edit('second', id, [{ record: 'measure', set: { title: { nb: 'Feil på ny' } } }]),
      );
      await readied(id);
      await refused(
        people.edit('boss', id, [add(approval)]),
        'step-not-possible',
        'approve.answeredByAnother',
      );
      await people.must(
        people.edit('owner', id, [{ record: 'answer', set: { why: { nb: 'Sett på av eieren' } } }]),
      );
      await people.must(people.edit('boss', id, [add(approval)]));
    });

    it('that came in answered is answered by whoever brought it, until another does', async () => {
      const id = await begin();
      const [error] = await errorsOf(id);
      await people.must(people.edit('second', id, [add(answerTo(error?.id))]));
      const { body } = await people.ask('writer', 'GET', `/api/assessments/${id}/export`);
      const files = (body['files'] as readonly { readonly path: string; readonly text: string }[]).map(
        ({ path, text }) => ({ path, text: text.replaceAll(id, `${id}-ny`) }),
      );
      await people.must(people.ask('writer', 'POST', '/api/assessments/import', { files }));
      expect(await found(`${id}-ny`, 'answer')).not.toHaveProperty('signedBy');
      await readied(`${id}-ny`);
      await refused(
        people.edit('boss', `${id}-ny`, [add(approval)]),
        'step-not-possible',
        'approve.answeredByAnother',
      );
    });
  });
});
