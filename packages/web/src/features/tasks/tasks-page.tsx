import { Alert } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { groupChanges } from '@risikobilde/core';
import { titleOf } from '../../shared/changes/title-of.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useShortcuts } from '../../shared/use-shortcuts.js';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { AnsweredPanel } from './answered-panel.js';
import { FindingsPanel } from './findings-panel.js';
import { LibraryPanel } from './library-panel.js';
import { MentionsPanel } from './mentions-panel.js';
import { ReaderPanel } from './reader-panel.js';
import { ChangeDialog, GivingDialog, TogetherDialog } from './task-dialogs.js';
import { TaskFilters, useShownTask, useTaskFilter } from './task-filters.js';
import { useMine } from './use-mine.js';
import { useTaskColumns, type TaskRow } from './use-task-columns.js';
import './tasks.css';

// Its list is worked out when the screen is open, and fetched beside it.
const PeriodPanel = lazyPart(async () => (await import('./period/period-panel.js')).PeriodPanel);

// There only with logins, and seldom.
const InvitationPanel = lazyPart(async () => (await import('./invitation-panel.js')).InvitationPanel);

/** What stands after `#` while several changes are answered together, and while they are given to somebody. */
const together = 'samlet';
const giving = 'gi';

/** What changed in the world, what leans on it here, and the answer to it: a row for each change, one of them in the panel. */
export const TasksPage = () => {
  const { t } = useWords();
  const { evaluation, of, text, world } = useWorkbench();
  const { hash: address } = useLocation();
  const { hash, open, close } = usePanelAddress();
  const mine = useMine();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<number>();
  const [given, setGiven] = useState<{ readonly to: string; readonly n: number }>();
  /** The change that somebody has asked to answer as unchanged, by the key for it. */
  const [unchanged, setUnchanged] = useState('');
  const status = useRef<HTMLDivElement>(null);
  const [head] = of('assessment');
  const { shown, toggle } = useOwnFirst(evaluation.claims);
  const owners = new Map(evaluation.tasks.map((task) => [task.claim, text(task.owner)]));
  const all = groupChanges(shown, evaluation.asOf, head).map(
    (group): TaskRow => ({
      group,
      title: text(titleOf(group, world)),
      owners: [...new Set(group.claims.flatMap((claim) => owners.get(claim) ?? []))],
    }),
  );
  const claims = new Set(all.flatMap(({ group }) => group.claims));
  const filter = useTaskFilter(all, mine);
  const { rows } = filter;
  const isMeant = ({ group }: TaskRow) =>
    group.anchor === hash || group.claims.includes(hash.replace(/^task-/, ''));
  const opened =
    hash === '' ? undefined : (all.find(({ group }) => group.anchor === hash) ?? all.find(isMeant));
  const several = rows.filter(({ group }) => ticked.has(group.anchor));
  const answerable = several.flatMap(({ group }) => (group.of ? [{ of: group.of, about: group.about }] : []));
  // The form that had focus is gone with its task.
  useEffect(() => {
    if (before !== undefined || given !== undefined) status.current?.focus();
  }, [before, given]);
  useShownTask(filter, opened, address);
  const answered = () => {
    setBefore(claims.size);
    setGiven(undefined);
    setTicked(new Set());
    open('');
  };
  // On a row that has focus: it is opened, ready for the reason. In what is open the answer itself takes the key.
  useShortcuts({
    u: () => {
      const { activeElement } = document;
      const row = activeElement instanceof HTMLElement ? activeElement.dataset['row'] : undefined;
      const meant = opened?.group ?? all.find(({ group }) => group.anchor === row)?.group;
      if (meant?.of === undefined) return;
      setUnchanged(meant.anchor);
      if (opened === undefined) open(meant.anchor);
    },
  });
  const columns = useTaskColumns();
  const isPast = evaluation.asOf < today();
  return (
    <>
      <PageHead
        title={
          all.length === 0
            ? t('tasks.answerNone')
            : t('tasks.answer', { n: all.length, overdue: all.filter(({ group }) => group.overdue).length })
        }
        lead={all.length === 0 ? t('tasks.none') : t('tasks.summary', { claims: claims.size })}
      />
      <div ref={status} tabIndex={-1} role="status">
        {before !== undefined && (
          <Alert data-color="success" data-size="sm" className="tasks-status">
            {before > claims.size ? t('tasks.saved', { n: before - claims.size }) : t('tasks.savedOnly')}
          </Alert>
        )}
        {given !== undefined && (
          <Alert data-color="success" data-size="sm" className="tasks-status">
            {t('tasks.givenTo', given)}
          </Alert>
        )}
      </div>
      {toggle}
      <Suspense>
        <InvitationPanel />
      </Suspense>
      <MentionsPanel answersFor={mine.answersFor} />
      {all.length > 0 && (
        <RecordTable
          label={t('shell.screens.tasks')}
          file="oppgaver"
          part={11}
          rows={rows}
          idOf={({ group }) => group.anchor}
          columns={columns}
          opened={opened?.group.anchor ?? ''}
          shown={t('tasks.shown', { n: rows.length, of: all.length })}
          ticks={
            isPast
              ? undefined
              : {
                  ticked,
                  onTick: setTicked,
                  mayTick: ({ group }) => group.claims.length > 0,
                  label: ({ title }) => t('tasks.tick', { what: title }),
                  allLabel: t('tasks.tickAll'),
                }
          }
          filters={
            <TaskFilters filter={filter}>
              {several.length > 0 && (
                <>
                  {answerable.length > 0 && (
                    <button type="button" className="quiet-button" onClick={() => open(together)}>
                      {t('tasks.answerTicked', { n: answerable.length })}
                    </button>
                  )}
                  <button type="button" className="quiet-button" onClick={() => open(giving)}>
                    {t('tasks.giveTicked', { n: several.length })}
                  </button>
                </>
              )}
            </TaskFilters>
          }
        />
      )}
      <BelowTasks hash={hash} />
      {opened && (
        <ChangeDialog
          row={opened}
          rows={rows}
          isUnchanged={unchanged === opened.group.anchor}
          onOpen={open}
          onAnswered={answered}
          onClose={close}
        />
      )}
      {hash === giving && several.length > 0 && (
        <GivingDialog
          rows={several}
          onGiven={(to, n) => {
            setGiven({ to, n });
            setBefore(undefined);
            setTicked(new Set());
            open('');
          }}
          onClose={close}
        />
      )}
      {hash === together && answerable.length > 0 && (
        <TogetherDialog rows={several} changes={answerable} onAnswered={answered} onClose={close} />
      )}
    </>
  );
};

/** What stands below the tasks: the period, readers, the library, what was answered and the other findings. */
const BelowTasks = ({ hash }: { readonly hash: string }) => {
  const { t } = useWords();
  const { of, ownRecords } = useWorkbench();
  return (
    <>
      <Suspense fallback={<Loading />}>
        <PeriodPanel isMeant={hash === 'periode' || of('review').some(({ id }) => id === hash)} />
      </Suspense>
      <ReaderPanel isMeant={hash === 'lesere'} />
      {ownRecords.some(({ library }) => library !== undefined) && (
        <LibraryPanel isMeant={hash === 'bibliotek'} />
      )}
      <FoldOut
        className="tasks-fold"
        isMeant={of('consideration').some(({ id }) => id === hash)}
        summary={<h2>{t('common.answered')}</h2>}
      >
        <AnsweredPanel />
      </FoldOut>
      <FoldOut
        id="findings"
        isMeant={hash === 'findings'}
        className="tasks-fold"
        summary={<h2>{t('tasks.findings')}</h2>}
      >
        <FindingsPanel />
      </FoldOut>
    </>
  );
};
