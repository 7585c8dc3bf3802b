import { useEffect, useState } from 'react';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useWords } from '../../shared/words.js';
import { type ChangeKind, changeKinds, kindOfChange } from './kind-of-change.js';
import { MineChoice } from './mine-choice.js';
import type { useMine } from './use-mine.js';
import type { TaskRow } from './use-task-columns.js';

type Mine = ReturnType<typeof useMine>;

const views = ['all', 'mine', 'overdue', 'answer'] as const;
type View = (typeof views)[number];

const viewWords = {
  all: 'services.filters.all',
  mine: 'tasks.filters.mine',
  overdue: 'common.overdue',
  answer: 'tasks.filters.answer',
} as const satisfies Readonly<Record<View, string>>;

const isInView: Readonly<Record<View, (row: TaskRow, mine: Mine) => boolean>> = {
  all: () => true,
  mine: ({ owners }, { isMine }) => owners.some(isMine),
  overdue: ({ group }) => group.overdue,
  // What is new and waits for an answer; the rest can only be mended.
  answer: ({ group }) => group.of !== undefined || group.isUnread,
};

/** The rows that are asked for, by view, person and kind of change; `clear` asks for all of them. */
export const useTaskFilter = (all: readonly TaskRow[], mine: Mine) => {
  const [view, setView] = useState<View>('all');
  const [owner, setOwner] = useState('');
  const [kind, setKind] = useState<ChangeKind | ''>('');
  const rows = all.filter(
    (row) =>
      isInView[view](row, mine) &&
      (owner === '' || row.owners.includes(owner)) &&
      (kind === '' || kindOfChange(row.group) === kind),
  );
  const clear = () => {
    setView('all');
    setOwner('');
    setKind('');
  };
  return { all, mine, rows, view, setView, owner, setOwner, kind, setKind, clear };
};

export type TaskFilter = ReturnType<typeof useTaskFilter>;

/** A link to a task shows it, whatever was chosen before; a row that is opened is there already. */
export const useShownTask = ({ rows, clear }: TaskFilter, opened: TaskRow | undefined, address: string) =>
  useEffect(() => {
    if (opened !== undefined && !rows.includes(opened)) clear();
  }, [address]);

/** Which tasks are shown; between the choices, what is done with those that are ticked. */
export const TaskFilters = ({
  filter: { all, mine, view, setView, owner, setOwner, kind, setKind },
  children,
}: {
  readonly filter: TaskFilter;
  readonly children: React.ReactNode;
}) => {
  const { t } = useWords();
  const kinds = changeKinds.filter((one) => all.some(({ group }) => kindOfChange(group) === one));
  const everybody = [...new Set(all.flatMap((row) => row.owners))].toSorted((a, b) =>
    a.localeCompare(b, 'nb'),
  );
  return (
    <>
      <FilterChips
        label={t('services.filter')}
        value={view}
        options={views.map((value) => ({
          value,
          label: t(viewWords[value]),
          n: all.filter((row) => isInView[value](row, mine)).length,
        }))}
        onChoose={setView}
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
      {children}
      {view === 'mine' && <MineChoice owners={everybody} mine={mine} />}
    </>
  );
};
