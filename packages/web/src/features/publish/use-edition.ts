import type { ReleaseSummary } from '@risikobilde/api';
import { useQuery } from '@tanstack/react-query';
import { releasesQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { approvalOf, checklistOf, nextEdition } from './checklist.js';

/** The next edition of this assessment, what stands in its way, and what is out. */
export const useEdition = () => {
  const { id, of, evaluation, asOf } = useWorkbench();
  const { data = [] } = useQuery(releasesQuery(id));
  const released = data.filter(({ isDraft }) => !isDraft);
  const [head] = of('assessment');
  const log = { changeLog: (head?.changeLog ?? []).filter(({ date }) => date <= asOf) };
  const edition = nextEdition(log, released, evaluation.findings);
  const approval = approvalOf(of('decision'), log, edition, asOf);
  const out: ReleaseSummary | undefined = released.findLast(({ on }) => on <= asOf);
  return { head, log, edition, approval, items: checklistOf(evaluation, edition, approval), out };
};
