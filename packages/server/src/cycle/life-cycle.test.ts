import { fillChapters } from '../testing/fill-chapters.js';
import { type Role, roles } from '@risikobilde/api';
import { type Evaluation, type TransitionId, transition, transitionIds } from '@risikobilde/core';
import { judgement, record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// Every transition of the table, from every state that records can be in, by everybody who may be somebody, through the API. Who may is
// written here by hand; from where, and what it leads to, is the table.

const on = '2026-11-20';
const said = { nb: 'Sagt' };
const mayTake: Readonly<Partial<Record<TransitionId, readonly Role[]>>> = {
  askAdvice: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  giveAdvice: ['dataProtectionOfficer'],
  answerAdvice: ['contributor', 'riskOwner', 'dataProtectionOfficer'],
  acceptRisk: ['riskOwner'],
  approve: ['approver'],
  giveOut: ['approver'],
  sendBack: ['dataProtectionOfficer', 'riskOwner', 'approver'],
};
const policies: Readonly<Partial<Record<TransitionId, string>>> = {
  askAdvice: 'contributors-risk-owners-and-officers-write',
  giveAdvice: 'officers-give-advice',
  answerAdvice: 'contributors-risk-owners-and-officers-write',
  acceptRisk: 'risk-owners-accept-risk',
  approve: 'approvers-approve',
  giveOut: 'approvers-give-out',
  sendBack: 'officers-owners-and-approvers-send-back',
};
const states = ['draft', 'adviceAsked', 'adviceGiven', 'accepted', 'approved', 'published'] as const;
type Reached = (typeof states)[number];

const decision = (id: string, type: string, more: object = {}) => ({
  id,
  kind: 'decision',
  level: 'public',
  type,
  by: { nb: 'Noen' },
  on,
  why: said,
  ...more,
});
const advice = (id: string, more: object = {}) => ({
  id,
  kind: 'advice',
  level: 'public',
  adviser: 'dpo',
  by: { nb: 'Ombudet' },
  on,
  text: said,
  ...more,
});
const acceptance = (id: string) =>
  decision(id, 'acceptance', { scenario: 'lekkasje', alternative: 'planned' });

const added: Readonly<Record<string, { readonly id: string }>> = {
  askAdvice: decision('asked-now', 'adviceRequest'),
  giveAdvice: advice('advice-now', { followed: 'yes' }),
  acceptRisk: acceptance('acceptance-now'),
  approve: decision('approval-now', 'approval'),
  sendBack: decision('return-now', 'return'),
};

let server: LoginServer;
let people: Awaited<ReturnType<typeof peopleOf>>;
const inState = {} as Record<Reached, string>;

/** An assessment with one risk that somebody must accept, and without any error. */
const begin = async (id: string): Promise<void> => {
  const { must, ask, edit } = people;
  await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } }));
  const records = [
    record('party', { id: 'provider' }),
    record('activity', {
      purposes: [
        {
          text: said,
          data: [],
          bases: [{ article: '6(1)(e)', law: { source: 'fvl-1967', provision: '§ 15 a' } }],
        },
      ],
      retention: said,
    }),
    ...(['13', '15', '16', '17', '18', '19', '21'] as const).map((article) =>
      record('right', {
        id: `right-${article}`,
        article,
        says: article === '21' ? 'mayBeOverridden' : 'exists',
        timeLimit: said,
      }),
    ),
    record('scenario', {
      id: 'lekkasje',
      judgements: [
        judgement('planned', { frequency: { level: 2 }, consequence: { level: 3 }, strength: 'weak' }),
      ],
    }),
  ];
  await must(
    edit(
      'writer',
      id,
      records.map((one) => ({ record: one.id, add: one })),
    ),
  );
  const { body } = await ask('writer', 'GET', `/api/assessments/${id}/evaluation?asOf=${on}`);
  const { findings } = body['evaluation'] as Evaluation;
  await must(
    edit('writer', id, [
      {
        record: id,
        set: { dpo: said, breaches: { toAuthority: said, toPersons: said, fromProcessors: said } },
      },
      ...fillChapters(findings),
    ]),
  );
};

const lead = async (id: string, to: Reached): Promise<void> => {
  const { must, edit, ask } = people;
  await begin(id);
  const steps: readonly [Reached, () => Promise<unknown>][] = [
    ['draft', () => Promise.resolve()],
    [
      'adviceAsked',
      () => must(edit('writer', id, [{ record: 'asked', add: decision('asked', 'adviceRequest') }])),
    ],
    [
      'adviceGiven',
      () => must(edit('dataProtectionOfficer', id, [{ record: 'advice', add: advice('advice') }])),
    ],
    [
      'accepted',
      async () => {
        await must(edit('writer', id, [{ record: 'advice', set: { followed: 'yes' } }]));
        await must(edit('riskOwner', id, [{ record: 'acceptance', add: acceptance('acceptance') }]));
      },
    ],
    [
      'approved',
      () => must(edit('chief', id, [{ record: 'approval', add: decision('approval', 'approval') }])),
    ],
    [
      'published',
      () =>
        must(
          ask('approver', 'POST', `/api/assessments/${id}/releases`, {
            version: '1.0',
            on,
            visibility: 'public',
          }),
        ),
    ],
  ];
  for (const [state, take] of steps) {
    await take();
    if (state === to) return;
  }
};

beforeAll(async () => {
  server = await startLoginServer();
  people = await peopleOf(
    server,
    {
      writer: ['contributor'],
      second: ['contributor'],
      // What one has approved, the same one does not approve once more.
      chief: ['approver'],
      ...Object.fromEntries(roles.map((role) => [role, [role]])),
    },
    on,
  );
  for (const state of states) {
    inState[state] = `er-${state.toLowerCase()}`;
    await lead(inState[state], state);
  }
});
afterAll(() => server.close());

it.each(states)('an assessment is led to %s by those who may, one after another', async (state) => {
  expect(await people.stateOf(inState[state], state === 'published')).toBe(state);
});

const take = async (step: TransitionId, who: string, id: string) => {
  if (step === 'giveOut')
    return people.ask(who, 'POST', `/api/assessments/${id}/releases`, {
      version: '9.9',
      on,
      visibility: 'public',
    });
  if (step === 'answerAdvice') return people.edit(who, id, [{ record: 'advice', set: { why: { nb: who } } }]);
  const record = added[step];
  return people.edit(who, id, [{ record: record?.id, add: record }]);
};

describe.each(states)('from %s', (state) => {
  it.each(transitionIds.filter((id) => transition(id).right !== undefined))('%s', async (step) => {
    const id = inState[state];
    const { from } = transition(step);
    for (const role of roles) {
      const before = (await people.read(id)).revision;
      const isThere = step !== 'answerAdvice' || !['draft', 'adviceAsked'].includes(state);
      const isAllowed =
        mayTake[step]?.includes(role) === true && from.some((one) => one === state) && isThere;
      // It would take the minute that making every form takes; `lead` has done it.
      if (step === 'giveOut' && isAllowed) continue;
      const got = await take(step, role, id);
      const what = `${step} by ${role}: ${got.text}`;
      if (isAllowed) {
        expect(got.status, what).toBe(201);
        // An approval of what is out already is a record more, which is not out.
        const led = await people.stateOf(id, state === 'published' && step !== 'approve');
        if (step !== 'acceptRisk' && step !== 'answerAdvice' && step !== 'giveAdvice')
          expect(led, what).toBe(transition(step).to);
        // Taken back by who took it, it is where it was: nothing of a state is stored.
        const back =
          step === 'answerAdvice'
            ? { record: 'advice', unset: ['why'] }
            : { record: added[step]?.id, remove: true };
        await people.must(people.edit(role, id, [back]));
        expect(await people.stateOf(id, state === 'published'), what).toBe(state);
      } else {
        expect([403, 422], what).toContain(got.status);
        if (isThere && mayTake[step]?.includes(role) !== true) {
          // Those who write nothing at all are refused before it is looked at what they sent.
          if (!['reader', 'auditor', 'administrator'].includes(role) || step === 'giveOut')
            expect(got.body['detail'], what).toContain(policies[step]);
          expect([got.status, got.body['code']], what).toEqual([403, 'not-permitted']);
        } else if (isThere) expect(got.status, what).toBe(422);
        expect((await people.read(id)).revision, `${what} stored nothing`).toBe(before);
      }
    }
  });
});
