import { Alert } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { groupChanges } from '@risikobilde/core';
import { titleOf } from '../../shared/changes/title-of.js';
import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { PanelSteps } from '../../shared/components/edit-panel/panel-steps.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useShortcuts } from '../../shared/use-shortcuts.js';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { AnsweredPanel } from './answered-panel.js';
import { AnswerForm } from './answer-form.js';
import { ChangePanel } from './change-panel.js';
import { FindingsPanel } from './findings-panel.js';
import { GiveForm } from './give-form.js';
import { type ChangeKind, changeKinds, kindOfChange } from './kind-of-change.js';
import { LibraryPanel } from './library-panel.js';
import { MentionsPanel } from './mentions-panel.js';
import { ReaderPanel } from './reader-panel.js';
import { MineChoice } from './mine-choice.js';
import { useMine } from './use-mine.js';
import { useTaskColumns, type TaskRow } from './use-task-columns.js';
import './tasks.css';

// Its list is worked out when the screen is open, and fetched beside it.
const PeriodPanel = lazyPart(async () => (await import('./period/period-panel.js')).PeriodPanel);

// There only with logins, and seldom.
const InvitationPanel = lazyPart(async () => (await import('./invitation-panel.js')).InvitationPanel);

const filters = ['all', 'mine', 'overdue', 'answer'] as const;
type Filter = (typeof filters)[number];

const filterWords = {
  all: 'services.filters.all',
  mine: 'tasks.filters.mine',
  overdue: 'common.overdue',
  answer: 'tasks.filters.answer',
} as const satisfies Readonly<Record<Filter, string>>;

type IsMine = (owner: string) => boolean;

const passes: Readonly<Record<Filter, (row: TaskRow, isMine: IsMine) => boolean>> = {
  all: () => true,
  mine: ({ owners }, isMine) => owners.some(isMine),
  overdue: ({ group }) => group.overdue,
  // What is new and waits for an answer; the rest can only be mended.
  answer: ({ group }) => group.of !== undefined || group.isUnread,
};

/** What stands after `#` while several changes are answered together, and while they are given to somebody. */
const together = 'samlet';
const giving = 'gi';

/** What changed in the world, what leans on it here, and the answer to it: a row for each change, one of them in the panel. */
export const TasksPage = () => {
  const { t } = useWords();
  const { evaluation, of, ownRecords, text, world } = useWorkbench();
  const { hash: address } = useLocation();
  const { hash, open, close } = usePanelAddress();
  const [filter, setFilter] = useState<Filter>('all');
  const [owner, setOwner] = useState('');
  const [kind, setKind] = useState<ChangeKind | ''>('');
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
  const rows = all.filter(
    (row) =>
      passes[filter](row, mine.isMine) &&
      (owner === '' || row.owners.includes(owner)) &&
      (kind === '' || kindOfChange(row.group) === kind),
  );
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
  // A link to a task shows it, whatever was chosen before; a row that is opened is there already.
  useEffect(() => {
    if (opened === undefined || rows.includes(opened)) return;
    setFilter('all');
    setOwner('');
    setKind('');
  }, [address]);
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
  const kinds = changeKinds.filter((one) => all.some(({ group }) => kindOfChange(group) === one));
  const everybody = [...new Set(all.flatMap((row) => row.owners))].toSorted((a, b) =>
    a.localeCompare(b, 'nb'),
  );
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
            <>
              <FilterChips
                label={t('services.filter')}
                value={filter}
                options={filters.map((value) => ({
                  value,
                  label: t(filterWords[value]),
                  n: all.filter((row) => passes[value](row, mine.isMine)).length,
                }))}
                onChoose={setFilter}
              />
              {everybody.length > 1 && (
                <ViewChoice
                  label={t('tasks.who')}
                  hideLabel
                  value={owner}
                  options={[
                    { value: '', label: t('tasks.everybody') },
                    ...everybody.map((value) => ({ value, label: value })),
                  ]}
                  onSave={setOwner}
                />
              )}
              {kinds.length > 1 && (
                <ViewChoice
                  label={t('timeline.kind')}
                  hideLabel
                  value={kind}
                  options={[
                    { value: '', label: t('tasks.everyKind') },
                    ...kinds.map((value) => ({ value, label: t(`tasks.kinds.${value}`) })),
                  ]}
                  onSave={setKind}
                />
              )}
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
              {filter === 'mine' && <MineChoice owners={everybody} mine={mine} />}
            </>
          }
        />
      )}
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
      {opened && (
        <PanelDialog
          key={opened.group.anchor}
          label={opened.title}
          kind={
            opened.group.since === undefined
              ? t('tasks.what')
              : t('tasks.since', { date: opened.group.since })
          }
          acts={
            <PanelSteps
              record={opened.group.anchor}
              rows={rows.map(({ group }) => group.anchor)}
              onOpen={open}
            />
          }
          isDocked
          onClose={close}
        >
          <ChangePanel
            group={opened.group}
            title={opened.title}
            isUnchanged={unchanged === opened.group.anchor}
            onAnswered={answered}
          />
        </PanelDialog>
      )}
      {hash === giving && several.length > 0 && (
        <PanelDialog
          label={t('tasks.giveTicked', { n: several.length })}
          kind={t('shell.screens.tasks')}
          isDocked
          onClose={close}
        >
          <GiveForm
            claims={[...new Set(several.flatMap(({ group }) => group.claims))]}
            onGiven={(to, n) => {
              setGiven({ to, n });
              setBefore(undefined);
              setTicked(new Set());
              open('');
            }}
          />
        </PanelDialog>
      )}
      {hash === together && answerable.length > 0 && (
        <PanelDialog
          label={t('tasks.chosen', { n: answerable.length })}
          kind={t('shell.screens.tasks')}
          isDocked
          onClose={close}
        >
          <ul className="tasks-several">
            {several.flatMap(({ group, title }) =>
              group.of === undefined ? [] : <li key={group.anchor}>{title}</li>,
            )}
          </ul>
          <AnswerForm
            changes={answerable}
            title={t('tasks.chosen', { n: answerable.length })}
            onAnswered={answered}
          />
        </PanelDialog>
      )}
    </>
  );
};
