import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { releasesQuery } from '../../shared/data/client.js';
import { offersAnything } from '../../shared/data/offers-anything.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Group, groups, type Screen } from '../../shared/screens.js';
import { type Waiting, waitingIn } from '../../shared/waiting.js';

type Tab = { readonly screen: Screen; readonly name: Screen['key'] | 'fromPlatform' };

type Shown = {
  readonly groups: readonly Group[];
  readonly tabsOf: (group: Group) => readonly Tab[];
  readonly waiting: Waiting;
};

/** The groups of this assessment with their tabs and what waits in each. Who has no platform and is none sees none. */
export const useShownGroups = (): Shown => {
  const { id, of, platform, evaluation, isBehind, record, world } = useWorkbench();
  const isService = of('assessment')[0]?.subject.type === 'service';
  // The way to the first release is under «Utgaver»; what services make of it comes with it.
  const { data: releases } = useQuery({ ...releasesQuery(id), enabled: !isService });
  const hasPlatform = isService || platform !== undefined || releases?.some(offersAnything) === true;
  const undecided = useMemo(
    () => platform?.undecidedCount(evaluation.inheritance, platform, world),
    [platform, evaluation, world],
  );
  const waiting = useMemo(
    () => (isBehind ? {} : waitingIn(evaluation, (one) => record(one)?.kind, undecided)),
    [isBehind, evaluation, record, undecided],
  );
  return useMemo(
    () => ({
      groups: groups.filter(({ key }) => key !== 'platform' || hasPlatform),
      tabsOf: ({ screens }) =>
        screens.flatMap((screen): Tab[] => {
          return [{ screen, name: screen.key === 'services' && isService ? 'fromPlatform' : screen.key }];
        }),
      waiting,
    }),
    [hasPlatform, isService, waiting],
  );
};
