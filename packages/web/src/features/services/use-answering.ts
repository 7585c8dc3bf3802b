import type { Assessment, RequestedChange } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { today } from '../../shared/search-params.js';
import { sessionQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Answering, standOnRelease, withMove } from './stance-changes.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

/** The service's own records, without what it has from the platform. */
export const useOwn = (): Assessment => {
  const { ownRecords } = useWorkbench();
  return useMemo(() => ({ schemaVersion: 1, records: ownRecords }), [ownRecords]);
};

/** What answers are given on, and how they are kept; undefined where none can be given: on an earlier day, or before all is fetched. */
export const useAnswering = ():
  | {
      readonly answering: Answering;
      /** Keeps answers, and with the last one the step onto the newer release. */
      readonly save: (changes: readonly RequestedChange[], why?: string) => void;
      /** The step onto the newer release where nothing is left to answer. */
      readonly move: () => readonly RequestedChange[];
    }
  | undefined => {
  const { platform, asOf, edit } = useWorkbench();
  const own = useOwn();
  const main = useMainLanguage();
  const { data: session } = useQuery(sessionQuery);
  return useMemo(() => {
    if (platform === undefined || session === undefined || asOf < today()) return undefined;
    const { release: base, newer } = platform;
    const answering = { own, base, newer, on: today(), by: { [main]: session.user.name } };
    return {
      answering,
      save: (changes, why) => {
        if (changes.length > 0) edit(isMove(changes) ? changes : withMove(answering, changes), why);
      },
      move: () => {
        const head = own.records.find(({ kind }) => kind === 'assessment');
        return head && newer ? [standOnRelease(head.id, newer)] : [];
      },
    };
  }, [platform, session, asOf, own, edit, main]);
};

const isMove = (changes: readonly RequestedChange[]): boolean =>
  changes.some(({ set }) => set?.['buildsOn'] !== undefined);
