import { textIn } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { listQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Findable } from '../../shared/search/find-in.js';

/** The other assessments by name. */
export const useOthers = (): readonly Findable[] => {
  const { id, language } = useWorkbench();
  const { data = [] } = useQuery(listQuery);
  return data.flatMap((one): Findable[] =>
    one.id === id
      ? []
      : [
          {
            id: one.id,
            kind: 'otherAssessment',
            title: textIn(one.title, language),
            target: { type: 'assessment', id: one.id },
          },
        ],
  );
};
