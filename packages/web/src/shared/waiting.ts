import { type Evaluation, groupChanges, isOpen, isOwn, screenOfRecord, whatRemains } from '@risikobilde/core';
import { type GroupKey, groups } from './screens.js';

type Kind = keyof typeof screenOfRecord;
type Asked = Pick<Evaluation, 'asOf' | 'claims' | 'findings'>;

/** How many wait in each group; left out while it is worked out. */
export type Waiting = Readonly<Partial<Record<GroupKey, number>>>;

/**
 * How many things wait for somebody in each group: changes that wait for an answer; sentences that do not simply stand; errors and warnings about what
 * the group holds; decisions about the platform's statements; what keeps a final document back; and doubts without an answer. What a service has
 * from its platform waits there and not here.
 */
export const waitingIn = (
  { asOf, claims, findings }: Asked,
  kindOf: (record: string) => Kind | undefined,
  /** Decisions about the platform's statements that wait for an answer. */
  platform = 0,
): Waiting => {
  const own = findings.filter((one) => isOwn(one) && one.severity !== 'info' && isOpen(one));
  const found = (key: GroupKey): number => {
    const held: readonly string[] = groups.find((one) => one.key === key)?.screens.map(({ to }) => to) ?? [];
    return own.filter(({ at }) => {
      const kind = kindOf(at.record);
      return kind !== undefined && held.includes(screenOfRecord[kind]);
    }).length;
  };
  return {
    status: groupChanges(claims.filter(isOwn), asOf).length,
    document: claims.filter((claim) => isOwn(claim) && claim.standing !== 'supported').length,
    platform,
    basis: found('basis'),
    risk: found('risk'),
    publish: whatRemains({ findings }).matters.length,
    doubts: own.filter(({ rule }) => rule === 'doubt-unanswered' || rule === 'advice-not-followed').length,
  };
};
