import { formatList, formatShortDay } from '@risikobilde/words';
import type { ChangeGroup } from '@risikobilde/core';
import type { Column } from '../../shared/components/record-table/record-table.js';
import { useWords } from '../../shared/words.js';

/** A change with what it is called, and who answers for the claims that it concerns. */
export type TaskRow = {
  readonly group: ChangeGroup;
  readonly title: string;
  readonly owners: readonly string[];
};

/** What changed, since when, how many claims wait for it, who answers and by when. */
export const useTaskColumns = (): readonly [Column<TaskRow>, ...Column<TaskRow>[]] => {
  const { t, language } = useWords();
  const who = ({ owners }: TaskRow) => formatList(owners, language);
  return [
    {
      key: 'what',
      label: t('tasks.what'),
      cell: ({ title }) => title,
      sort: ({ title }) => title,
      says: ({ title }) => title,
    },
    {
      key: 'when',
      label: t('tasks.when'),
      cell: ({ group }) => (group.since ? formatShortDay(group.since, language) : '–'),
      sort: ({ group }) => group.since ?? '',
      says: ({ group }) => group.since ?? '',
      isSecondary: true,
    },
    {
      key: 'claims',
      label: t('chapters.tables.claims'),
      cell: ({ group }) => group.claims.length,
      sort: ({ group }) => group.claims.length,
      says: ({ group }) => group.claims.length,
      isNumber: true,
    },
    {
      key: 'who',
      label: t('tasks.who'),
      cell: who,
      sort: who,
      says: who,
      isLast: true,
    },
    {
      key: 'due',
      label: t('tasks.due'),
      cell: ({ group }) => (
        <span className={group.overdue ? 'tasks-overdue' : undefined}>
          {formatShortDay(group.due, language)}
          {group.overdue && <span className="tasks-late">{t('common.overdue').toLowerCase()}</span>}
        </span>
      ),
      sort: ({ group }) => group.due,
      says: ({ group }) => group.due,
    },
  ];
};
