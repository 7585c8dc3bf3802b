import type { Evaluation } from '@risikobilde/core';
import { judgement, record } from '@risikobilde/core/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { peopleOf } from '../testing/cycle-people.js';
import { onBothStores } from '../testing/on-both-databases.js';
import { type LoginServer, startLoginServer } from '../testing/test-logins.js';

// No step of the life cycle is taken in any other way than by who may: each test is a way round that somebody might try.

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
const advice = { id: 'advice', kind: 'advice', adviser: 'dpo', text: said, ...at };
const forged = 'f'.repeat(64);

onBothStores((place) => {
  let server: LoginServer;
  let people: Awaited<ReturnType<typeof peopleOf>>;
  let count = 0;

  const begin = async (): Promise<string> => {
    const id = `angrep-${(count += 1)}`;
    const { must, ask, edit } = people;
    await must(ask('writer', 'POST', '/api/assessments', { from: 'empty', id, title: { nb: id } }));
    const records = [
      record('party', { id: 'provider' }),
      record('activity'),
      record('scenario', { judgements: [judgement('planned', { strength: 'weak' })] }),
      record('claim', { section: 'conclusion' }),
    ];
    const { assessment } = await people.read(id);
    const section = assessment.records.find(({ kind }) => kind === 'section')?.id ?? '';
    await must(
      edit(
        'writer',
        id,
        records.map((one) => ({ record: one.id, add: one.kind === 'claim' ? { ...one, section } : one })),
      ),
    );
    return id;
  };
  /** What is read of a step here, whatever kind of record it is. */
  type Step = {
    readonly id: string;
    readonly contentHash?: string | undefined;
    readonly fourEyes?: boolean | undefined;
    readonly why?: unknown;
  };
  const found = async (id: string, which: string): Promise<Step | undefined> =>
    (await people.read(id)).assessment.records.find((one) => one.id === which);
  const add = <One extends { readonly id: string }>(one: One) => ({ record: one.id, add: one });

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
        deputy: ['approver'],
        everything: ['contributor', 'riskOwner', 'approver'],
        counsel: ['dataProtectionOfficer'],
        admin: ['administrator'],
      },
      on,
    );
  });
  afterAll(() => server.close());

  const refused = async (answer: ReturnType<typeof people.edit>, policy: string, rule: string) => {
    const { status, body, text } = await answer;
    expect([status, body['code']], text).toEqual([403, 'not-permitted']);
    expect(body['detail']).toContain(policy);
    expect(body['detail']).toContain(rule);
  };

  it.each([
    ['an approval', approval, 'approvers-approve', 'approve'],
    ['an acceptance', acceptance, 'risk-owners-accept-risk', 'acceptRisk'],
    ['an advice of the officer', advice, 'officers-give-advice', 'giveAdvice'],
    [
      'an answer that waves a missing acceptance through',
      { ...approval, type: 'finding', finding: 'acceptance-missing@scenario#planned' },
      'risk-owners-accept-risk',
      'acceptRisk',
    ],
  ])('a contributor cannot write %s, and is told the policy and the rule', async (_, one, policy, rule) => {
    const id = await begin();
    await refused(people.edit('writer', id, [add(one)]), policy, rule);
    expect(await found(id, one.id)).toBeUndefined();
  });

  it('a record that is there is not turned into a step', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(
      edit('writer', id, [
        add({ ...approval, type: 'finding', finding: 'x@y' }),
        add({ ...advice, adviser: 'processor' }),
      ]),
    );
    await refused(
      edit('writer', id, [{ record: 'approval', set: { type: 'approval' } }]),
      'approvers-approve',
      'approve',
    );
    await refused(
      edit('writer', id, [{ record: 'advice', set: { adviser: 'dpo' } }]),
      'officers-give-advice',
      'giveAdvice',
    );
    const { body } = await edit('writer', id, [
      { record: 'claim', remove: true },
      add({ ...approval, id: 'claim' }),
    ]);
    expect(body['code']).toBe('not-permitted');
  });

  it('what somebody answered for is not rewritten, taken away or turned into something else by others', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(edit('officer', id, [add(advice)]));
    await must(edit('owner', id, [add(acceptance)]));
    for (const [which, policy, rule] of [
      ['advice', 'officers-give-advice', 'giveAdvice'],
      ['acceptance', 'risk-owners-accept-risk', 'acceptRisk'],
    ] as const) {
      const text = which === 'advice' ? 'text' : 'why';
      await refused(
        edit('writer', id, [{ record: which, set: { [text]: { nb: 'Noe annet' } } }]),
        policy,
        rule,
      );
      await refused(edit('writer', id, [{ record: which, remove: true }]), policy, rule);
      await refused(edit('boss', id, [{ record: which, remove: true }]), policy, rule);
    }
    await refused(
      edit('writer', id, [{ record: 'acceptance', set: { type: 'finding' } }]),
      'risk-owners-accept-risk',
      'acceptRisk',
    );
    // Those who asked say whether they follow it; the advice stays the officer's.
    const before = await found(id, 'advice');
    await must(edit('writer', id, [{ record: 'advice', set: { followed: 'no', why: said } }]));
    expect(await found(id, 'advice')).toEqual({ ...before, followed: 'no', why: said });
    await refused(
      edit('boss', id, [{ record: 'advice', set: { followed: 'yes' } }]),
      'contributors-risk-owners-and-officers-write',
      'answerAdvice',
    );
  });

  it('what a step is bound to is set by the server, whatever is sent, and by whom', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(
      edit('owner', id, [add({ ...acceptance, contentHash: forged, worldHash: forged, fourEyes: false })]),
    );
    const bound = await found(id, 'acceptance');
    expect(bound?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(bound?.contentHash).not.toBe(forged);
    expect(bound?.fourEyes).toBe(true);
    // The risk moves; whoever would carry the acceptance over to it changes nothing.
    await must(edit('writer', id, [{ record: 'scenario', set: { title: { nb: 'En annen risiko' } } }]));
    for (const who of ['writer', 'owner'])
      for (const set of [{ contentHash: forged }, { fourEyes: false }, { worldHash: forged }])
        await must(
          edit(who, id, [{ record: 'acceptance', set }]),
          who === 'writer' || who === 'owner' ? 200 : 201,
        );
    expect(await found(id, 'acceptance')).toEqual(bound);
  });

  it('an undone or restored approval is bound to what stands then, not to what stood when it was first given', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(edit('officer', id, [add({ ...advice })]));
    await must(edit('writer', id, [{ record: 'advice', set: { followed: 'yes' } }]));
    await must(edit('owner', id, [add(acceptance)]));
    await must(edit('boss', id, [add(approval)]));
    const first = await found(id, 'approval');
    await must(edit('boss', id, [{ record: 'approval', remove: true }]));
    await must(edit('writer', id, [{ record: 'claim', set: { text: { nb: 'Noe ganske annet' } } }]));
    await must(edit('boss', id, [add({ ...first, id: 'approval' })]));
    const again = await found(id, 'approval');
    expect(again?.contentHash).not.toBe(first?.contentHash);
    await refused(edit('writer', id, [{ record: 'approval', remove: true }]), 'approvers-approve', 'approve');
  });

  it('a suggestion is taken only by who may write what it changes', async () => {
    const id = await begin();
    const { must, edit, ask } = people;
    await must(edit('owner', id, [add(acceptance)]));
    const made = await must(
      ask('writer', 'POST', `/api/assessments/${id}/suggestions`, {
        record: 'acceptance',
        field: 'why.nb',
        quote: 'Sagt',
        instead: 'Sagt av en annen',
        text: 'Slik er det bedre',
      }),
    );
    const taken = ask('second', 'POST', `/api/assessments/${id}/comments/${String(made.body['id'])}/take`, {
      piece: 'Sagt',
    });
    await refused(taken, 'risk-owners-accept-risk', 'acceptRisk');
    expect((await found(id, 'acceptance'))?.why).toEqual(said);
  });

  const filesOf = async (id: string) =>
    (await people.ask('writer', 'GET', `/api/assessments/${id}/export`)).body['files'] as readonly {
      readonly path: string;
      readonly text: string;
    }[];

  it('files over what is there bring no step that who brings them may not take, and move none that is there', async () => {
    const id = await begin();
    const { must, edit, ask } = people;
    await must(edit('owner', id, [add(acceptance)]));
    const bound = await found(id, 'acceptance');
    const files = await filesOf(id);
    const over = async (put: (text: string) => string, who = 'writer') =>
      ask(who, 'POST', `/api/assessments/import?replace=${(await people.read(id)).revision}`, {
        files: files.map(({ path, text }) => ({ path, text: put(text) })),
      });
    await refused(
      over((text) => text.replace('type: acceptance', 'type: approval')),
      'risk-owners-accept-risk',
      'acceptRisk',
    );

    await refused(
      over((text) => text.replace('nb: Sagt', 'nb: Sagt om')),
      'risk-owners-accept-risk',
      'acceptRisk',
    );
    await must(
      over((text) =>
        text.replaceAll(bound?.contentHash ?? '-', forged).replace('fourEyes: true', 'fourEyes: false'),
      ),
      200,
    );
    expect(await found(id, 'acceptance')).toEqual(bound);
  });

  it('files that come in as a new assessment, and a copy, hold no step that is bound to anything', async () => {
    const id = await begin();
    const { must, edit, ask } = people;
    await must(edit('officer', id, [add({ ...advice })]));
    await must(edit('owner', id, [add(acceptance)]));
    const files = (await filesOf(id)).map(({ path, text }) => ({
      path,
      text: text.replaceAll(id, `${id}-ny`),
    }));
    await must(ask('writer', 'POST', '/api/assessments/import', { files }));
    expect(await found(`${id}-ny`, 'acceptance')).not.toHaveProperty('contentHash');
    expect(await found(`${id}-ny`, 'advice')).not.toHaveProperty('fourEyes');
    // Nobody knows on what they were given: here they are no advice and no acceptance, and every answer says the same.
    const answered = async (name: string) => (await ask('writer', 'GET', `/api/assessments/${name}`)).body;
    expect((await answered(id))['notGivenHere']).toEqual([]);
    expect((await answered(`${id}-ny`))['notGivenHere']).toEqual(['acceptance', 'advice']);
    const before = await ask('writer', 'GET', `/api/assessments/${id}-ny/at/1`);
    expect(before.body['notGivenHere']).toEqual(['acceptance', 'advice']);
    const read = await ask('writer', 'GET', `/api/assessments/${id}-ny/evaluation?asOf=${on}`);
    const keys = (read.body['evaluation'] as Evaluation).findings.map(({ message }) => message.key);
    expect(keys).toContain('rule.dpo-advice-missing.notGivenHere');
    // The draft says so where it lists them, and where it counts.
    const draft = await ask(
      'writer',
      'GET',
      `/api/assessments/${id}-ny/publish?format=html&lang=nb&level=internal&asOf=${on}`,
    );
    for (const words of ['Aksepten fulgte med filene og er ikke gitt her', 'Personvernombudet må gi råd her'])
      expect(draft.text).toContain(words);
    // A Word file of it that nobody edited says nothing new.
    const path = `/api/assessments/${id}-ny`;
    const made = await ask('writer', 'GET', `${path}/publish?format=docx&lang=nb&level=internal&asOf=${on}`);
    const [docx] = made.body['files'] as readonly { readonly base64: string }[];
    const taken = await ask('writer', 'POST', `${path}/word`, { file: docx?.base64 });
    expect(taken.body).toMatchObject({ proposals: [], left: [], hasMoved: false });
    const { body } = await ask('boss', 'POST', `/api/assessments/${id}-ny/releases`, {
      version: '1',
      on,
      visibility: 'public',
    });
    const codes = (body['errors'] as readonly { readonly code: string }[]).map(({ code }) => code);
    expect(codes).toContain('adviceMissing');
    expect(codes).toContain('approvalMissing');
    // Given here, by who may, it counts from then on.
    await must(edit('officer', `${id}-ny`, [{ record: 'advice', set: { text: { nb: 'Sagt her' } } }]));
    expect((await answered(`${id}-ny`))['notGivenHere']).toEqual(['acceptance']);
    await must(ask('writer', 'POST', `/api/assessments/${id}/copies`, { id: `${id}-kopi`, title: said }));
    expect(await found(`${id}-kopi`, 'acceptance')).toBeUndefined();
  });

  it('a decision about a finding that acceptance is missing accepts nothing, whoever gives it', async () => {
    const id = await begin();
    const { must, edit, ask } = people;
    const answersOf = async (name: string) => {
      const { body } = await ask('writer', 'GET', `/api/assessments/${name}/evaluation?asOf=${on}`);
      return (body['evaluation'] as Evaluation).findings.flatMap((one) =>
        one.rule === 'acceptance-missing' ? [[one.id, one.answeredBy]] : [],
      );
    };
    const medium = [
      judgement('planned', { strength: 'weak', frequency: { level: 3 }, consequence: { level: 3 } }),
    ];
    await must(edit('writer', id, [{ record: 'scenario', set: { judgements: medium } }]));
    const [[finding] = []] = await answersOf(id);
    expect(finding).toBeDefined();
    const answer = { ...approval, id: 'answer', type: 'finding', finding };
    await refused(edit('writer', id, [add(answer)]), 'risk-owners-accept-risk', 'acceptRisk');
    await must(edit('owner', id, [add(answer)]));
    expect(await answersOf(id)).toEqual([[finding, undefined]]);
    expect(await found(id, 'answer')).toMatchObject({ fourEyes: true });
    const files = (await filesOf(id)).map(({ path, text }) => ({
      path,
      text: text.replaceAll(id, `${id}-ny`),
    }));
    await must(ask('writer', 'POST', '/api/assessments/import', { files }));
    expect(await found(`${id}-ny`, 'answer')).not.toHaveProperty('fourEyes');
    expect(await answersOf(`${id}-ny`)).toEqual([[finding, undefined]]);
    expect((await ask('writer', 'GET', `/api/assessments/${id}-ny`)).body['notGivenHere']).toContain(
      'answer',
    );
    await must(edit('owner', `${id}-ny`, [{ record: 'answer', set: { why: { nb: 'Sagt her' } } }]));
    expect(await answersOf(`${id}-ny`)).toEqual([[finding, undefined]]);
  });

  it('four eyes: whoever wrote some of it does not decide on it, whatever roles and whoever wrote last, and is told so', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(edit('counsel', id, [{ record: 'claim', set: { text: { nb: 'Skrevet av ombudet' } } }]));
    await must(
      edit('everything', id, [
        { record: 'scenario', set: { title: { nb: 'Skrevet av en med alle roller' } } },
      ]),
    );
    for (const [who, one, rule] of [
      ['everything', acceptance, 'acceptRisk.fourEyes'],
      ['counsel', { ...advice, followed: 'yes' }, 'giveAdvice.fourEyes'],
    ] as const)
      await refused(edit(who, id, [add(one)]), 'who-wrote-does-not-decide', rule);
    // Another writes last: that takes nothing of what they wrote away.
    await must(edit('writer', id, [{ record: 'claim', set: { text: { nb: 'Skrevet av en annen' } } }]));
    await must(edit('writer', id, [{ record: 'scenario', set: { title: { nb: 'En bokstav.' } } }]));
    for (const [who, one, rule] of [
      ['everything', acceptance, 'acceptRisk.fourEyes'],
      ['counsel', { ...advice, followed: 'yes' }, 'giveAdvice.fourEyes'],
    ] as const)
      await refused(edit(who, id, [add(one)]), 'who-wrote-does-not-decide', rule);
    await must(edit('officer', id, [add({ ...advice, followed: 'yes' })]));
    await must(edit('owner', id, [add(acceptance)]));
    // In one edit with what it is about.
    await refused(
      edit('everything', id, [{ record: 'claim', set: { text: { nb: 'Smuglet inn' } } }, add(approval)]),
      'who-wrote-does-not-decide',
      'approve.fourEyes',
    );
    await must(edit('boss', id, [add(approval)]));
  });

  it('a high residual risk is accepted by nobody, and approved by nobody without the file of article 36', async () => {
    const id = await begin();
    const { must, edit } = people;
    const high = [
      judgement('planned', { by: 'operator', frequency: { level: 5 }, consequence: { level: 5 } }),
    ];
    await must(edit('writer', id, [{ record: 'scenario', set: { judgements: high } }]));
    await must(edit('officer', id, [add({ ...advice })]));
    await must(edit('writer', id, [{ record: 'advice', set: { followed: 'yes' } }]));
    const accepted = await edit('owner', id, [add(acceptance)]);
    expect([accepted.status, accepted.body['code'], accepted.body['errors']]).toMatchObject([
      422,
      'step-not-possible',
      [{ code: 'acceptRisk.mayBeAccepted', record: 'acceptance' }],
    ]);
    const approved = await edit('boss', id, [add(approval)]);
    expect([approved.status, approved.body['errors']]).toMatchObject([
      422,
      [{ code: 'approve.consultationFiled' }],
    ]);
    await must(edit('writer', id, [add(record('consultation', { sent: on }))]));
    // The authority has not answered yet.
    const early = await edit('boss', id, [add(approval)]);
    expect([early.status, early.body['errors']]).toMatchObject([
      422,
      [{ code: 'approve.consultationFiled' }],
    ]);
    const answered = { received: on, answered: on, outcome: 'noObjection' };
    await must(edit('writer', id, [{ record: 'consultation', set: answered }]));
    await must(edit('boss', id, [add(approval)]));
  });

  it('what was sent back is not approved until something is changed', async () => {
    const id = await begin();
    const { must, edit } = people;
    await must(edit('officer', id, [add({ ...advice })]));
    await must(edit('writer', id, [{ record: 'advice', set: { followed: 'yes' } }]));
    await must(edit('owner', id, [add(acceptance)]));
    await must(edit('boss', id, [add(approval)]));
    await must(edit('boss', id, [add({ ...approval, id: 'back', type: 'return' })]));
    expect(await people.stateOf(id)).toBe('draft');
    // Who sent it back has written nothing of it; neither they nor another may approve it as it was.
    const same = await edit('boss', id, [add({ ...approval, id: 'approval-2' })]);
    expect(same.body['errors']).toMatchObject([
      { code: 'approve.from' },
      { code: 'approve.changedSinceSentBack' },
    ]);
    const again = await edit('deputy', id, [add({ ...approval, id: 'approval-2' })]);
    expect(again.body['errors']).toMatchObject([
      { code: 'approve.from' },
      { code: 'approve.changedSinceSentBack' },
    ]);
    await must(edit('writer', id, [{ record: 'claim', set: { text: { nb: 'Rettet' } } }]));
    expect(await people.stateOf(id)).toBe('accepted');
    await must(edit('boss', id, [add({ ...approval, id: 'approval-2' })]));
  });
});
