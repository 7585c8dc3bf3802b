import type { Sayable } from '@risikobilde/words/message';

/** What somebody can be told of. Words are under `notice.says`. */
export const noticeKinds = [
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
  'taskOpened',
  'taskDue',
  'adviceAsked',
  'adviceGiven',
  'acceptanceAsked',
  'acceptanceGiven',
  'acceptanceExpires',
  'acceptanceExpired',
  'acceptanceOutdated',
  'approvalAsked',
  'approvalGiven',
  'approvalOutdated',
  'sentBack',
  'givenOut',
  'conclusionMoved',
  'newerRelease',
  'subprocessorsTold',
  'subprocessorsDue',
  'subprocessorsOver',
  'subprocessorsToPassOn',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whom a notice is for, before it is known who has access. */
export type Audience =
  /** Those with a role to the assessment. */
  | { readonly role: 'dataProtectionOfficer' | 'riskOwner' | 'approver' | 'administrator' }
  /** Whoever has written in the assessment. */
  | { readonly writers: true }
  /** By the names that stand in a record; nobody by that name: the risk owners. */
  | { readonly named: Sayable }
  /** By id. */
  | { readonly person: string };

/** Where what it is about is shown: a record, a change among the tasks, the steps to an edition, or, of no assessment, the start, one's own page or Tilgang. */
export type NoticePlace =
  | { readonly record: string; readonly kind: string }
  | { readonly task: string }
  | { readonly screen: 'publish' | 'overview' | 'services' | 'tasks' | 'start' | 'own' | 'access' };

/** Something that a person is to be told of. It holds nothing of what the assessment says. */
export type Notice = {
  /** The same for the same thing in the same assessment: nobody is told of it twice. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
  readonly place: NoticePlace;
  /** Who did it, where somebody did: never told of it themselves. */
  readonly by?: { readonly id: string; readonly name: string };
  /** A day that it is about: when something is due or expires. */
  readonly day?: string;
  /** The role that whoever is told has been given, or has no longer. */
  readonly role?: string;
};

/** Those that somebody is waited for in, or by which others have access: they are sent before the day's others. */
export const isUrgent = (kind: NoticeKind): boolean => urgent.has(kind);
const urgent: ReadonlySet<NoticeKind> = new Set([
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

/** Those that follow from how an assessment stands: when it stands so no longer there is nothing to tell. */
export const isOfStanding = (kind: NoticeKind): boolean => ofStanding.has(kind);
const ofStanding: ReadonlySet<NoticeKind> = new Set([
  'shared',
  'draftShared',
  'taskOpened',
  'taskDue',
  'adviceAsked',
  'acceptanceAsked',
  'acceptanceExpires',
  'acceptanceExpired',
  'acceptanceOutdated',
  'approvalAsked',
  'approvalOutdated',
  'newerRelease',
  'subprocessorsTold',
  'subprocessorsDue',
  'subprocessorsOver',
  'subprocessorsToPassOn',
]);
