import { unknownCountry } from '@risikobilde/core';
import { useCallback } from 'react';
import { useWorkbench } from '../data/context.js';

/** Whether what is of a country may be chosen here: it is of none, or of that of whoever operates what is assessed. */
export const useIsOwn = (): ((country: string | undefined) => boolean) => {
  const { of } = useWorkbench();
  const operator = of('assessment')[0]?.subject.operator;
  const home = of('party').find(({ id }) => id === operator)?.country ?? unknownCountry;
  return useCallback(
    (country) => country === undefined || home === unknownCountry || country === home,
    [home],
  );
};
