import type { EditionVisibility } from '@risikobilde/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../shared/data/api.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';

/**
 * Gives the edition out: frozen, with its pages at an address of their own. Asked for while something is being saved, it waits for that
 * and then goes on; `isBlocked` calls it off, since what was typed may have brought what stands in the way.
 */
export const useGiveOut = (
  version: string,
  isBlocked: boolean,
  visibility: EditionVisibility | undefined,
) => {
  const { id } = useWorkbench();
  const { revision, save } = useSnapshot();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { mutate, ...rest } = useMutation({
    mutationFn: (readers: EditionVisibility) =>
      request('POST /api/assessments/:id/releases', {
        params: { id },
        body: { version, on: today(), baseRevision: revision, visibility: readers },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
  // What was refused, or changed by somebody else too, waits for a person: what they choose may not be what they asked to give out.
  const isStopped = isBlocked || save === 'conflict' || save === 'refused';
  useEffect(() => {
    if (!isAsked || (save !== 'saved' && !isStopped)) return;
    setAsked(false);
    if (!isStopped && visibility !== undefined) mutate(visibility);
  }, [isAsked, isStopped, save, visibility, mutate]);
  return {
    ...rest,
    giveOut: () => setAsked(!rest.isPending),
    /** It has been asked for, and goes on when what is typed is stored. */
    isWaiting: isAsked,
    cancel: () => setAsked(false),
  };
};
