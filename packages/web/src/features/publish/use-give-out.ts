import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/data/api.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';

/** Gives the edition out: frozen, with its pages at an address of their own. */
export const useGiveOut = (version: string) => {
  const { id } = useWorkbench();
  const { revision } = useSnapshot();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      request('POST /api/assessments/:id/releases', {
        params: { id },
        body: { version, on: today(), baseRevision: revision },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
};
