import { spawnSync } from 'node:child_process';
import { type Action, actions, type Role, roles } from '@risikobilde/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Decisions, readDecisions } from './decisions.js';

let decisions: Decisions;
beforeAll(async () => {
  decisions = await readDecisions();
});

const reads: readonly Action[] = ['readAssessment', 'exportAssessment', 'publishAssessment'];
const says: readonly Action[] = [...reads, 'raiseDoubt', 'commentAssessment'];

/** What each role may do to an assessment, and in an organisation: written here once more, by hand. */
const table: Readonly<Record<Role, readonly [readonly Action[], readonly Action[]]>> = {
  reader: [says, []],
  contributor: [
    [...says, 'editAssessment', 'shareDraft'],
    ['createAssessment', 'importAssessment'],
  ],
  riskOwner: [[...says, 'editAssessment', 'acceptRisk', 'sendBack'], []],
  dataProtectionOfficer: [
    [...says, 'readAccessHistory', 'readReadLog', 'editAssessment', 'giveAdvice', 'sendBack'],
    [],
  ],
  approver: [[...says, 'releaseAssessment', 'approveAssessment', 'sendBack'], []],
  administrator: [
    [...says, 'readAccessHistory', 'shareDraft', 'deleteAssessment', 'eraseText'],
    ['createAssessment', 'importAssessment', 'administerAccess'],
  ],
  auditor: [[...reads, 'readAccessHistory', 'readReadLog'], []],
};
/** What somebody is through the organisation that has the assessment. */
const throughOwner = (...roles: readonly Role[]) => ({ roles, ownRoles: roles, isShippedExample: false });
const sorted = (some: readonly string[]): readonly string[] => [...some].sort();

/** What the data protection officer does not do, whatever other roles they have. */
const decided: ReadonlySet<string> = new Set(['acceptRisk', 'approveAssessment', 'releaseAssessment']);

describe('the policies', () => {
  it.each(roles)('permit what the table says to a %s, and nothing else', (role) => {
    const [there, here] = table[role];
    expect(sorted(decisions.toAssessment(throughOwner(role)))).toEqual(sorted(there));
    expect(sorted(decisions.inOrganisation([role]))).toEqual(sorted(here));
  });

  it('permit to two roles what either may, but that an officer decides nothing and who is both gives advice by an exception, and to none nothing', () => {
    for (const isExcepted of [false, true])
      for (const one of roles)
        for (const other of roles) {
          const isBoth =
            [one, other].includes('dataProtectionOfficer') && [one, other].includes('contributor');
          expect(sorted(decisions.toAssessment({ ...throughOwner(one, other), isExcepted }))).toEqual(
            sorted(
              [...new Set([...table[one][0], ...table[other][0]])].filter(
                (action) =>
                  (![one, other].includes('dataProtectionOfficer') || !decided.has(action)) &&
                  (action !== 'giveAdvice' || !isBoth || isExcepted),
              ),
            ),
          );
        }
    expect(decisions.toAssessment({ roles: [], ownRoles: [], isShippedExample: false })).toEqual([]);
    expect(decisions.inOrganisation([])).toEqual([]);
  });

  it('let nobody share a draft or see who reads it by a role to the one assessment, whatever roles', () => {
    for (const role of roles)
      expect([
        role,
        sorted(decisions.toAssessment({ roles: [role], ownRoles: [], isShippedExample: false })),
      ]).toEqual([
        role,
        sorted(table[role][0].filter((action) => action !== 'shareDraft' && action !== 'readReadLog')),
      ]);
    const shipped = decisions.toAssessment({ roles, ownRoles: ['reader'], isShippedExample: true });
    for (const action of ['shareDraft', 'readReadLog']) expect(shipped).not.toContain(action);
  });

  it('let everybody read the shipped example and what is shipped beside it, and change nothing', () => {
    expect(sorted(decisions.toAssessment({ roles: [], ownRoles: [], isShippedExample: true }))).toEqual(
      sorted(reads),
    );
    expect(decisions.here()).toEqual(['readAssessment']);
  });

  it('keep writing and giving out with different roles', () => {
    for (const role of roles)
      expect(table[role][0].includes('editAssessment') && table[role][0].includes('releaseAssessment')).toBe(
        false,
      );
  });

  it('let nobody decide on what they wrote, whatever roles they have, and name the policy that forbids it', () => {
    const ofFourEyes = ['giveAdvice', 'acceptRisk', 'approveAssessment'] as const;
    for (const action of actions) {
      const isForbidden = ofFourEyes.some((one) => one === action);
      const isPermitted = roles.some((role) => table[role][0].includes(action));
      expect([action, decisions.maySayOfOwn(action, roles)]).toEqual([action, isPermitted && !isForbidden]);
      // An exception lets an officer advise, and nobody accept or approve.
      expect([action, decisions.maySayOfOwn(action, roles, true)]).toEqual([
        action,
        isPermitted && (!isForbidden || action === 'giveAdvice'),
      ]);
      const policy = action === 'releaseAssessment' ? 'officers-do-not-decide' : undefined;
      expect(decisions.forbiddenBy(action)).toBe(isForbidden ? 'who-wrote-does-not-decide' : policy);
    }
  });

  describe('for a machine client', () => {
    const needPeople = [
      'giveAdvice',
      'acceptRisk',
      'approveAssessment',
      'sendBack',
      'releaseAssessment',
      'shareDraft',
      'readAccessHistory',
      'readReadLog',
      'deleteAssessment',
      'eraseText',
      'administerAccess',
    ];
    const writes = [
      'editAssessment',
      'raiseDoubt',
      'commentAssessment',
      'createAssessment',
      'importAssessment',
    ];

    it.each(roles)(
      'permit of what a %s may only what no person must answer for, by what its token is for',
      (role) => {
        for (const [scopes, kept] of [
          [[], []],
          [['read'], reads],
          [['write'], [...reads, ...writes]],
          [
            ['read', 'write'],
            [...reads, ...writes],
          ],
        ] as const) {
          const its = decisions.ofMachine(scopes);
          const [there, here] = table[role];
          const left = (all: readonly Action[]) =>
            sorted(all.filter((one) => kept.some((some) => some === one)));
          expect(sorted(its.toAssessment(throughOwner(role)))).toEqual(left(there));
          expect(sorted(its.inOrganisation([role]))).toEqual(left(here));
        }
      },
    );

    it('forbid with every role together what a person must answer for, and name the policy', () => {
      const its = decisions.ofMachine(['read', 'write']);
      const all = [
        ...its.toAssessment({ roles, ownRoles: roles, isShippedExample: true }),
        ...its.inOrganisation(roles),
        ...its.here(),
      ];
      expect(all.filter((action) => needPeople.includes(action))).toEqual([]);
      for (const action of needPeople)
        expect(its.policyFor(action as Action)).toBe(
          action === 'administerAccess'
            ? 'machines-give-no-access'
            : 'machines-take-no-step-that-needs-a-person',
        );
      expect(its.policyFor('editAssessment')).toBe('contributors-risk-owners-and-officers-write');
      for (const action of writes)
        expect(decisions.ofMachine(['read']).policyFor(action as Action)).toBe(
          'machines-write-with-the-scope-for-it',
        );
    });

    it('let it read what is shipped with a token for reading, and nothing with a token for nothing', () => {
      expect(decisions.ofMachine(['read']).here()).toEqual(['readAssessment']);
      expect(decisions.ofMachine([]).here()).toEqual([]);
    });
  });

  it('have one that permits each action, whose name a refusal can give', () => {
    expect(Object.fromEntries(actions.map((action) => [action, decisions.policyFor(action)]))).toEqual({
      createAssessment: 'contributors-and-administrators-make-assessments',
      importAssessment: 'contributors-and-administrators-make-assessments',
      readAssessment: 'every-role-reads',
      raiseDoubt: 'all-but-auditors-say-what-they-think',
      editAssessment: 'contributors-risk-owners-and-officers-write',
      commentAssessment: 'all-but-auditors-say-what-they-think',
      exportAssessment: 'every-role-reads',
      publishAssessment: 'every-role-reads',
      readAccessHistory: 'auditors-administrators-and-officers-read-the-history-of-access',
      readReadLog: 'auditors-and-officers-of-the-owner-read-the-log-of-reading',
      shareDraft: 'contributors-and-administrators-of-the-owner-share-drafts',
      deleteAssessment: 'administrators-delete-and-erase',
      eraseText: 'administrators-delete-and-erase',
      releaseAssessment: 'approvers-give-out',
      giveAdvice: 'officers-give-advice',
      acceptRisk: 'risk-owners-accept-risk',
      approveAssessment: 'approvers-approve',
      sendBack: 'officers-owners-and-approvers-send-back',
      administerAccess: 'administrators-give-access',
    });
  });
});

// As it happens by itself once in many thousand questions: what asks is thrown away, to be compiled anew, while the answer is made.
it('the process lives when what asks Cedar is compiled anew in the middle of a question', () => {
  const script = `
    const { readDecisions } = await import(${JSON.stringify(new URL('decisions.ts', import.meta.url).href)});
    const decisions = await readDecisions();
    const { createRequire } = await import('node:module');
    const { statefulIsAuthorized: ask } = createRequire(${JSON.stringify(import.meta.url)})('@cedar-policy/cedar-wasm/nodejs');
    let isThrownAway = false;
    const question = () => ({
      principal: { type: 'Person', id: '' },
      action: { type: 'Action', id: 'readAssessment' },
      resource: { type: 'Assessment', id: '' },
      context: { roles: ['reader'], ownRoles: [], isShippedExample: false, isExcepted: false, hasWritten: false, scopes: [] },
      get entities() {
        if (isThrownAway) %DeoptimizeFunction(ask);
        return [];
      },
      preparsedPolicySetId: 'risikobilde',
      preparsedSchemaName: 'risikobilde',
      validateRequest: true,
    });
    const often = (n) => { for (let i = 0; i < n; i++) ask(question()); };
    %PrepareFunctionForOptimization(ask);
    often(2000);
    %OptimizeFunctionOnNextCall(ask);
    often(100);
    isThrownAway = true;
    console.log(ask(question()).response.decision);
  `;
  const natives = ['--allow-natives-syntax', '--import', 'tsx', '--conditions=@risikobilde/source'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...natives, '--input-type=module', '--eval', script],
    { encoding: 'utf8', timeout: 200_000 },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'allow\n', stderr: '' });
});
