import { describe, expect, it } from 'vitest';
import { prepare } from '../evaluate/evaluate.js';
import { cycleIn } from '../cycle/cycle.js';
import { stateBoundBy } from '../cycle/steps.js';
import { stateOf } from '../history/changes.js';
import type { LocalDate } from '../model/local-date.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { evaluate } from '../evaluate/evaluate.js';
import { aWorld, anAssessment, entry, event, record } from '../testing/fixtures.js';
import { aNotice, anAnswer, withOwners, withSupplier } from '../testing/notices.js';
import { noticeKinds, isOfStanding, isUrgent } from './notice.js';
import { noticesOfComment } from './notices-of-comment.js';
import { noticesOfEdit } from './notices-of-edit.js';
import { noticesOfStanding } from './notices-of-standing.js';

const who = { id: 'kari', name: 'Kari' };
const edit = (before: readonly AssessmentRecord[], added: AssessmentRecord) =>
  noticesOfEdit(stateOf(before), { who, revision: 7, changes: [{ record: added.id, added }] });

describe('an edit tells', () => {
  it.each([
    ['that advice is given', record('advice'), ['adviceGiven:advice']],
    ['that a risk is accepted', record('decision', { id: 'd', type: 'acceptance' }), ['acceptanceGiven:d']],
    [
      'that it is decided on the approval',
      record('decision', { id: 'd', type: 'approval' }),
      ['approvalGiven:d'],
    ],
    ['that it is sent back', record('decision', { id: 'd', type: 'return' }), ['sentBack:d']],
    [
      'nothing of a request, which stands until it is answered',
      record('decision', { id: 'd', type: 'adviceRequest' }),
      [],
    ],
    ['nothing of other records', record('party'), []],
    [
      'of work, by the name of who gets it',
      record('measure', { owner: { nb: 'Ola' } }),
      ['taskGiven:measure:7'],
    ],
  ])('%s', (_, added, keys) => {
    const notices = edit([], added);
    expect(notices.map(({ key }) => key)).toEqual(keys);
    expect(notices.every(({ by }) => by?.id === 'kari')).toBe(true);
  });

  it('of work only when it is given to another', () => {
    const measure = record('measure', { owner: { nb: 'Ola' } });
    const to = (before: unknown, after: unknown) =>
      noticesOfEdit(stateOf([measure]), {
        who,
        revision: 8,
        changes: [{ record: measure.id, field: 'owner.nb', before, after }],
      }).map((notice) => notice.to);
    expect(to('Ola', 'Siri')).toEqual([[{ named: { nb: 'Siri' } }]]);
    expect(
      noticesOfEdit(stateOf([measure]), {
        who,
        revision: 8,
        changes: [{ record: measure.id, field: 'title.nb', before: 'x', after: 'y' }],
      }),
    ).toEqual([]);
  });
});

describe('something said tells', () => {
  const people = [
    { id: 'kari', name: 'Kari Nordmann' },
    { id: 'ola', name: 'Ola Hansen' },
    { id: 'olav', name: 'Ola' },
  ];
  const said = (text: string, before: readonly string[] = []) =>
    noticesOfComment(
      { id: 's', thread: 't', record: 'r', kind: 'claim', text, by: who, before },
      people,
    ).flatMap(({ kind, to }) => to.map((one) => [kind, 'person' in one ? one.person : '']));

  it.each([
    ['nobody, when nobody is named', 'Hei', [], []],
    ['whoever is named, by the longest name', 'Hei @ola hansen!', [], [['mentioned', 'ola']]],
    [
      'those of the thread, each once',
      'Ja',
      ['siri', 'ola', 'siri'],
      [
        ['replied', 'siri'],
        ['replied', 'ola'],
      ],
    ],
    ['somebody of the thread who is named, once', '@Ola Hansen', ['ola'], [['mentioned', 'ola']]],
  ] as const)('%s', (_, text, before, told) => {
    expect(said(text, before)).toEqual(told);
  });
});

describe('how an assessment stands tells', () => {
  const source = (...events: ReturnType<typeof event>[]) => entry('source', { id: 'lov', events });
  const inForce = event('2024-01-01', 'inForce');
  const claim = record('claim', { grounds: { all: [{ source: 'lov' }] }, owner: { nb: 'Ola' } });
  const at = (
    records: readonly AssessmentRecord[],
    day: string,
    more: {
      readonly events?: ReturnType<typeof event>[];
      readonly before?: 'stands';
      readonly givenOut?: string;
    } = {},
  ) => {
    const [assessment, world] = [anAssessment(...records), aWorld(source(inForce, ...(more.events ?? [])))];
    // Days of the test.
    const asOf = day as LocalDate;
    const { context } = prepare(assessment, world, asOf);
    const evaluation = evaluate(assessment, world, asOf);
    return noticesOfStanding({
      context,
      evaluation,
      cycle: cycleIn(context, evaluation, false),
      before: more.before,
      givenOut: more.givenOut as LocalDate | undefined,
    });
  };
  const keys = (...asked: Parameters<typeof at>) => at(...asked).map(({ key }) => key);

  it('whoever answers for a sentence that a law has fallen under, and again before it is due', () => {
    const events = [event('2024-06-01', 'repealed')];
    expect(keys([claim], '2024-05-31', { events })).toEqual([]);
    const [opened, ...more] = at([claim], '2024-06-02', { events });
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ kind: 'taskOpened', to: [{ named: { nb: 'Ola' } }] });
    const kinds = at([claim], '2024-06-25', { events }).map(({ kind }) => kind);
    expect(kinds).toEqual(['taskOpened', 'taskDue']);
    // The same thing on another day has the same key.
    expect(keys([claim], '2024-06-25', { events })[0]).toBe(opened?.key);
  });

  it('that the conclusion stands otherwise than when it was last looked at', () => {
    const events = [event('2024-06-01', 'repealed')];
    expect(
      keys([claim], '2024-06-02', { events, before: 'stands' }).filter((key) =>
        key.startsWith('conclusionMoved'),
      ),
    ).toEqual([expect.stringMatching(/^conclusionMoved:stands:notDecided:2024-06-02$/)]);
  });

  it('the officer as long as advice is asked for and not given', () => {
    const request = record('decision', { id: 'bes', type: 'adviceRequest', on: '2024-02-01' });
    expect(keys([request], '2024-03-01')).toContain('adviceAsked:bes');
    const advice = record('advice', { asked: 'bes', on: '2024-02-02' });
    expect(keys([request, advice], '2024-03-01').filter((key) => key.startsWith('adviceAsked'))).toEqual([]);
  });

  it('the approvers when all is there, and not of an advice that was approved on', () => {
    const advice = record('advice', { on: '2024-02-02' });
    expect(keys([advice], '2024-03-01')).toContain('approvalAsked:advice:');
    const approval = record('decision', { id: 'ja', type: 'approval', on: '2024-02-03' });
    expect(keys([advice, approval], '2024-03-01').filter((key) => key.startsWith('approvalAsked'))).toEqual(
      [],
    );
  });

  it('whoever owns the risk that an acceptance expires, thirty days ahead, unless a later one has taken its place', () => {
    const one = record('decision', {
      id: 'aksept',
      type: 'acceptance',
      scenario: 's',
      alternative: 'planned',
      on: '2024-01-01',
      expires: '2024-12-31',
    });
    const expiring = (day: string, ...more: AssessmentRecord[]) =>
      keys([one, ...more], day).filter((key) => key.startsWith('acceptanceExpires'));
    expect(expiring('2024-11-30')).toEqual([]);
    expect(expiring('2024-12-01')).toEqual(['acceptanceExpires:aksept:2024-12-31']);
    expect(expiring('2024-12-31')).toEqual([]);
    expect(
      expiring('2024-12-01', {
        ...one,
        id: 'ny',
        on: '2024-11-01' as LocalDate,
        expires: '2025-12-31' as LocalDate,
      }),
    ).toEqual([]);
  });

  it('the approvers that an approval no longer holds, but not of one that an edition was given out on', () => {
    const given = (records: readonly AssessmentRecord[]) => {
      const approval = record('decision', { id: 'ja', type: 'approval', on: '2024-02-03' });
      const { context, derived } = prepare(
        anAssessment(...records, approval),
        aWorld(source(inForce)),
        '2024-02-03' as LocalDate,
      );
      return { ...approval, ...stateBoundBy(context, derived.risks, approval) };
    };
    const records = [given([claim]), { ...claim, text: { nb: 'Endret' } }];
    const outdated = (givenOut?: string) =>
      keys(records, '2024-03-01', givenOut === undefined ? {} : { givenOut }).filter((key) =>
        key.startsWith('approvalOutdated'),
      );
    expect(outdated()).toEqual(['approvalOutdated:ja']);
    expect(outdated('2024-02-02')).toEqual(['approvalOutdated:ja']);
    expect(outdated('2024-02-03')).toEqual([]);
  });

  it('a notice of sub-processors as long as it waits for an answer: when it came, when the last day is near, when it is over', () => {
    const waiting = (day: string, ...more: AssessmentRecord[]) =>
      keys([...withSupplier(aNotice(), ...more)], day).filter((key) => key.startsWith('subprocessors'));
    expect(waiting('2024-04-30')).toEqual([]);
    expect(waiting('2024-05-02')).toEqual(['subprocessorsTold:notice']);
    expect(waiting('2024-05-20')).toEqual(['subprocessorsDue:notice']);
    expect(waiting('2024-06-01')).toEqual(['subprocessorsOver:notice']);
    expect(waiting('2024-06-01', anAnswer())).toEqual([]);
  });

  it('a notice that is to be passed on, until it is', () => {
    const passed = aNotice({ passedOn: { on: '2024-05-02', how: { nb: 'Brev' } } });
    const toPassOn = (notice: AssessmentRecord) =>
      keys(withOwners(notice), '2024-05-03').filter((key) => key.startsWith('subprocessors'));
    expect(toPassOn(aNotice())).toEqual(['subprocessorsToPassOn:notice']);
    expect(toPassOn(passed)).toEqual([]);
  });
});

it('what somebody is waited for in is urgent, and what they may from now on; what follows from how it stands may be over before it is told', () => {
  expect(noticeKinds.filter(isUrgent)).toEqual([
    'roleOffered',
    'roleGiven',
    'roleEnded',
    'exceptionAsked',
    'exceptionAgreed',
    'exceptionEnded',
    'shared',
    'draftShared',
    'mentioned',
    'replied',
    'taskGiven',
    'adviceAsked',
    'acceptanceAsked',
    'approvalAsked',
    'sentBack',
  ]);
  expect(noticeKinds.filter((kind) => isOfStanding(kind) && isUrgent(kind))).toEqual([
    'shared',
    'draftShared',
    'adviceAsked',
    'acceptanceAsked',
    'approvalAsked',
  ]);
});
