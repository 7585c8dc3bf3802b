import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AnsweredPanel } from './answered-panel.js';
import { ChangeSection, type PlacedGroup } from './change-section.js';
import { DoubtsPanel } from './doubts-panel.js';
import { FindingsPanel } from './findings-panel.js';
import { type ChangeGroup, groupChanges } from '../../shared/changes/group-changes.js';
import './tasks.css';

/** What changed in the world, what leans on it here, and the answer to it. */
export const TasksPage = () => {
  const { t } = useWords();
  const { evaluation, of } = useWorkbench();
  const withinDays = of('assessment')[0]?.reassessWithinDays ?? 28;
  const { shown, toggle } = useOwnFirst(evaluation.claims);
  const groups = groupChanges(shown, evaluation.asOf, withinDays);
  const claims = new Set(groups.flatMap((group) => group.claims));
  const [before, setBefore] = useState<number>();
  const status = useRef<HTMLDivElement>(null);
  // The form that had focus is gone with its task.
  useEffect(() => {
    if (before !== undefined) status.current?.focus();
  }, [before]);
  const placed = withAnchors([...groups.filter(isAnswered), ...groups.filter((group) => !isAnswered(group))]);
  return (
    <>
      <PageHead title={t('shell.screens.tasks')} lead={t('tasks.lead')} />
      <div ref={status} tabIndex={-1} role="status">
        {before !== undefined && (
          <Alert data-color="success" data-size="sm" className="tasks-status">
            {before > claims.size ? t('tasks.saved', { n: before - claims.size }) : t('tasks.savedOnly')}
          </Alert>
        )}
      </div>
      <Paragraph className="tasks-summary">
        {groups.length === 0
          ? t('tasks.none')
          : t('tasks.summary', {
              count: groups.length,
              overdue: groups.filter((group) => group.overdue).length,
              claims: claims.size,
            })}
      </Paragraph>
      {toggle}
      <ChangeSection
        title={t('tasks.toAnswer')}
        groups={placed.filter(({ group }) => isAnswered(group))}
        onAnswered={() => setBefore(claims.size)}
      />
      <ChangeSection
        title={t('tasks.toMend')}
        groups={placed.filter(({ group }) => !isAnswered(group))}
        onAnswered={() => setBefore(claims.size)}
      />
      <DoubtsPanel />
      <AnsweredPanel />
      <FindingsPanel />
    </>
  );
};

/** What is new and waits for an answer; the rest can only be mended. */
const isAnswered = ({ of, isUnread }: ChangeGroup): boolean => of !== undefined || isUnread;

/** A link to a claim's task comes to the first change on the page that it waits for. */
const withAnchors = (groups: readonly ChangeGroup[]): readonly PlacedGroup[] => {
  const placed = new Set<string>();
  return groups.map((group) => {
    const anchors = group.claims.filter((claim) => !placed.has(claim));
    for (const claim of anchors) placed.add(claim);
    return { group, anchors };
  });
};
