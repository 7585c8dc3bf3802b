import type { Cycle } from '../cycle/cycle.js';
import type { Context } from '../context.js';
import type { ConclusionStanding, Evaluation } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { type NoticeState, receivedNotices } from '../derive/received-notices.js';
import { isOpen, isOwn } from '../finding-owner.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { groupChanges } from '../standing/group-changes.js';
import type { Audience, Notice, NoticeKind } from './notice.js';

/** Days before something is due or expires that it is told of. */
const daysAhead = { task: 7, acceptance: 30 } as const;

const riskOwners: Audience = { role: 'riskOwner' };
const approvers: Audience = { role: 'approver' };
const writers: Audience = { writers: true };
const toPublish = { screen: 'publish' } as const;

type Standing = {
  readonly context: Context;
  readonly evaluation: Evaluation;
  readonly cycle: Cycle;
  /** The conclusion when it was last looked at. */
  readonly before: ConclusionStanding | undefined;
  /** The day that an edition was given out last. */
  readonly givenOut: LocalDate | undefined;
};

/**
 * What an assessment tells of by how it stands on a day: tasks, what is waited for, what expires, what has moved. The tasks are those of the
 * workbench, put together in the same way.
 */
export const noticesOfStanding = (standing: Standing): readonly Notice[] => [
  ...ofTasks(standing.evaluation, standing.context),
  ...waitedFor(standing),
  ...expiring(standing.context),
  ...outdated(standing),
  ...moved(standing),
  ...ofSubprocessors(standing),
];

const ofTasks = ({ asOf, claims, tasks }: Evaluation, { head }: Context): readonly Notice[] => {
  const owners = new Map(tasks.map(({ claim, owner }) => [claim, owner]));
  const own = claims.filter(isOwn);
  return groupChanges(own, asOf, head).flatMap((group): readonly Notice[] => {
    if (group.isUnread) return [];
    const to = group.claims.flatMap((claim): readonly Audience[] => {
      const owner = owners.get(claim);
      return owner === undefined ? [] : [{ named: owner }];
    });
    const place = { task: group.anchor };
    const opened: Notice = {
      key: `taskOpened:${group.key}:${group.since ?? ''}`,
      kind: 'taskOpened',
      to,
      place,
      day: group.due,
    };
    if (group.due > addDays(asOf, daysAhead.task)) return [opened];
    return [
      opened,
      { key: `taskDue:${group.key}:${group.since ?? ''}`, kind: 'taskDue', to, place, day: group.due },
    ];
  });
};

/** Steps that somebody with a role is waited for in. */
const waitedFor = ({ context, cycle }: Standing): readonly Notice[] => {
  const { request, advice, state, unmet } = cycle;
  if (request !== undefined) return [ask('adviceAsked', request.id, { role: 'dataProtectionOfficer' })];
  if (advice === undefined) return [];
  if (state === 'adviceGiven' && unmet.has('risksAccepted') && !unmet.has('adviceAnswered'))
    return [ask('acceptanceAsked', advice.id, riskOwners)];
  const last = (type: RecordOf<'decision'>['type']) =>
    context
      .of('decision')
      .filter((one) => one.type === type)
      .toSorted(byDay)
      .at(-1);
  const approval = last('approval');
  // An advice that was approved on belongs to the edition before.
  if (state !== 'accepted' || (approval !== undefined && approval.on >= advice.on)) return [];
  return [ask('approvalAsked', `${advice.id}:${last('return')?.id ?? ''}`, approvers)];
};

const ask = (kind: NoticeKind, of: string, to: Audience): Notice => ({
  key: `${kind}:${of}`,
  kind,
  to: [to],
  place: toPublish,
});

/** Acceptances in force that expire soon and that no later one has taken the place of. */
const expiring = (context: Context): readonly Notice[] => {
  const acceptances = context.of('decision').filter(({ type }) => type === 'acceptance');
  const until = addDays(context.asOf, daysAhead.acceptance);
  return acceptances.flatMap((one): readonly Notice[] => {
    const { expires, scenario } = one;
    if (expires === undefined || expires <= context.asOf || expires > until) return [];
    const isReplaced = acceptances.some(
      (other) =>
        other !== one &&
        other.scenario === scenario &&
        (other.alternative ?? one.alternative) === one.alternative &&
        other.on >= one.on &&
        (other.expires === undefined || other.expires > expires),
    );
    if (isReplaced) return [];
    const owner = context.of('scenario').find(({ id }) => id === scenario)?.owner;
    return [
      {
        key: `acceptanceExpires:${one.id}:${expires}`,
        kind: 'acceptanceExpires',
        to: [owner === undefined ? riskOwners : { named: owner }],
        place: toPublish,
        day: expires,
      },
    ];
  });
};

const outdated = ({ context, evaluation, givenOut }: Standing): readonly Notice[] =>
  evaluation.findings.flatMap((finding): readonly Notice[] => {
    const { rule, refs } = finding;
    const kind = outdatedBy[rule];
    const [id = ''] = refs;
    if (kind === undefined || !isOpen(finding) || !isOwn(finding)) return [];
    if (kind !== 'approvalOutdated')
      return [{ key: `${kind}:${refs.join('+')}`, kind, to: [riskOwners], place: toPublish }];
    const approval = context.of('decision').find((one) => one.id === id);
    // What was given out on it is not undone by work on the next edition.
    if (approval === undefined || (givenOut !== undefined && givenOut >= approval.on)) return [];
    return [{ key: `${kind}:${id}`, kind, to: [approvers, writers], place: toPublish }];
  });

const outdatedBy: Readonly<Record<string, NoticeKind>> = {
  'acceptance-expired': 'acceptanceExpired',
  'acceptance-outdated': 'acceptanceOutdated',
  'approval-outdated': 'approvalOutdated',
};

const moved = ({ evaluation, before }: Standing): readonly Notice[] => {
  const { asOf, conclusion, inheritance } = evaluation;
  const newer = inheritance?.newer;
  return [
    ...(before === undefined || before === conclusion.standing
      ? []
      : [
          {
            key: `conclusionMoved:${before}:${conclusion.standing}:${asOf}`,
            kind: 'conclusionMoved',
            to: [riskOwners, writers],
            place: { screen: 'overview' },
          } as const,
        ]),
    ...(newer === undefined
      ? []
      : [
          {
            key: `newerRelease:${newer.hash}`,
            kind: 'newerRelease',
            to: [riskOwners, writers],
            place: { screen: 'services' },
          } as const,
        ]),
  ];
};

const awaited: Readonly<Record<NoticeState, NoticeKind | undefined>> = {
  open: 'subprocessorsTold',
  notAuthorised: 'subprocessorsTold',
  unknown: 'subprocessorsTold',
  near: 'subprocessorsDue',
  passed: 'subprocessorsOver',
  accepted: undefined,
  objected: undefined,
  ended: undefined,
};

/** Notices of sub-processors that wait for an answer, or to be passed on. */
const ofSubprocessors = ({ context, evaluation }: Standing): readonly Notice[] =>
  receivedNotices(context, evaluation.roles).flatMap(
    ({ notice, state, isOurs, owners, objection }): readonly Notice[] => {
      const about = {
        to: [riskOwners, writers],
        place: { record: notice.id, kind: notice.kind },
        ...(objection !== undefined && { day: objection.day }),
      };
      const kind = isOurs ? awaited[state] : undefined;
      const isOurDuty = owners.length > 0 && !context.inheritance?.provenance.has(notice.id);
      return [
        ...(kind === undefined ? [] : [{ ...about, key: `${kind}:${notice.id}`, kind }]),
        ...(isOurDuty && notice.passedOn === undefined && state !== 'ended'
          ? [
              {
                ...about,
                key: `subprocessorsToPassOn:${notice.id}`,
                kind: 'subprocessorsToPassOn' as const,
              },
            ]
          : []),
      ];
    },
  );

const byDay = (
  a: { readonly on: string; readonly id: string },
  b: { readonly on: string; readonly id: string },
): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1);
