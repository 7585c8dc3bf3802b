import type { ReleaseSummary } from '@risikobilde/api';
import { useQuery } from '@tanstack/react-query';
import { releasesQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useCycle } from '../../shared/data/use-cycle.js';
import { checklistOf, nextEdition } from './checklist.js';

/** The next edition of this assessment, what stands in its way, and what is out. */
export const useEdition = () => {
  const { id, of, evaluation, asOf } = useWorkbench();
  const { data = [] } = useQuery(releasesQuery(id));
  const released = data.filter(({ isDraft }) => !isDraft);
  const [head] = of('assessment');
  const log = { changeLog: (head?.changeLog ?? []).filter(({ date }) => date <= asOf) };
  const edition = nextEdition(log, released, evaluation.findings);
  const out: ReleaseSummary | undefined = released.findLast(({ on }) => on <= asOf);
  const cycle = useCycle(log.changeLog.some(({ version }) => version === out?.version) && edition.needsLog);
  // What is out was approved as what it was: the next edition is approved when its line says what is new.
  const approval = edition.needsLog ? undefined : cycle.approval;
  return {
    head,
    log,
    edition,
    cycle,
    approval,
    items: checklistOf(evaluation, edition, approval, cycle),
    out,
    /** The last whose pages are there. */
    read: released.findLast(({ on, address }) => on <= asOf && address !== undefined),
    /** The last, while its pages are not there. */
    making: released.at(-1)?.making && released.at(-1),
  };
};
