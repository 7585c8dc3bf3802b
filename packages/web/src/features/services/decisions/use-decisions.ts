import {
  decisionsOf,
  mayAdoptTogether,
  type PlatformDecision,
  standingsAsRead,
  type Statement,
  type StatementStandings,
} from '@risikobilde/core';
import { useDeferredValue, useMemo } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import type { Platform } from '../../../shared/data/use-platform.js';

export type Decisions = {
  readonly all: readonly PlatformDecision[];
  readonly standings: StatementStandings;
  /** What stands and may be adopted in one go, by decision; those with nothing such are not there. */
  readonly together: readonly {
    readonly decision: PlatformDecision;
    readonly statements: readonly Statement[];
  }[];
};

/** What there is to decide about the platform's statements, and how they stand as if all of them had been read. */
export const useDecisions = ({ release, newer }: Platform): Decisions => {
  const { assessment, world, asOf } = useWorkbench();
  const statements = assessment.inheritance?.statements;
  // One more evaluation: it may come a frame after the answer that was given.
  const later = useDeferredValue(assessment);
  const standings = useMemo(() => standingsAsRead(later, world, asOf), [later, world, asOf]);
  return useMemo(() => {
    const releases = newer ? [newer, release] : [release];
    const all = decisionsOf(statements ?? [], { releases, world }, standings);
    return {
      all,
      standings,
      together: all
        .map((decision) => ({ decision, statements: mayAdoptTogether(decision, standings) }))
        .filter(({ statements: found }) => found.length > 0),
    };
  }, [statements, release, newer, world, standings]);
};

export const isDecided = ({ open }: PlatformDecision): boolean => open.length === 0;

/** Whether something in it rests on what does not hold. */
export const isDoubtful = ({ doubtful }: PlatformDecision): boolean => doubtful.length > 0;

/** Whether all of it is left to the service, so that there is nothing to adopt. */
export const isYours = ({ statements }: PlatformDecision): boolean =>
  statements.every(({ offer }) => offer?.type === 'yours');
