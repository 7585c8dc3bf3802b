import { createContext, type ReceivedNotice, receivedNotices } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';

/** The notices of sub-processors that have been received by the day, the newest first. */
export const useReceived = (): readonly ReceivedNotice[] => {
  const { assessment, world, asOf, evaluation } = useWorkbench();
  return useMemo(
    () => receivedNotices(createContext(assessment, world, asOf), evaluation.roles).toReversed(),
    [assessment, world, asOf, evaluation.roles],
  );
};

/** Whether somebody here is waited for: an answer, or that it is passed on. */
export const isWaiting = ({ isOurs, state }: ReceivedNotice): boolean =>
  isOurs && state !== 'accepted' && state !== 'objected' && state !== 'ended';
