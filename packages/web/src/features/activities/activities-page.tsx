import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { missingAt } from '../../shared/components/missing-at.js';
import { PageHead } from '../../shared/components/page-head.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { RecordTable } from '../../shared/components/record-table/record-table.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { ActivityPanel } from './activity-panel.js';
import { NewActivityForm } from './new-activity-form.js';
import { type ActivityRow, useActivityColumns } from './use-activity-columns.js';

const filters = ['all', 'missing', 'noBasis'] as const;
type Filter = (typeof filters)[number];

const passes: Readonly<Record<Filter, (row: ActivityRow) => boolean>> = {
  all: () => true,
  missing: ({ missing }) => missing > 0,
  noBasis: ({ bases }) => bases.length === 0,
};

const basesOf = ({ purposes }: RecordOf<'activity'>): readonly string[] =>
  [...new Set(purposes.flatMap(({ bases }) => bases.map(({ article }) => article)))].toSorted(
    (a, b) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1),
  );

/** The record of processing as a table: on what basis, who answers, who processes, what is missing; one of them in the panel. */
export const ActivitiesPage = () => {
  const { t } = useWords();
  const { of, evaluation, text } = useWorkbench();
  const { hash, isNew, open, close } = usePanelAddress();
  const [filter, setFilter] = useState<Filter>('all');
  const all = of('activity').map(
    (activity): ActivityRow => ({
      activity,
      bases: basesOf(activity),
      roles: evaluation.roles.filter((role) => role.activity === activity.id),
      missing: missingAt(evaluation, activity.id),
    }),
  );
  const opened = all.find(({ activity }) => activity.id === hash);
  // A link to a record shows it, whatever was chosen before.
  const rows = all.filter((row) => passes[filter](row) || row === opened);
  const columns = useActivityColumns();
  const count = (one: Filter) => all.filter(passes[one]).length;
  const labels: Readonly<Record<Filter, string>> = {
    all: t('services.filters.all'),
    missing: t('table.withMissing'),
    noBasis: t('activities.withoutBasis'),
  };
  return (
    <>
      <NewAct label={t('activities.new')} />
      {all.length === 0 ? (
        <PageHead title={t('activities.answerNone')} lead={t('activities.none')} />
      ) : (
        <>
          <PageHead
            title={t('activities.answer', { n: all.length, noBasis: count('noBasis') })}
            lead={t('activities.lead', {
              missing: count('missing'),
              rest: all.length - count('missing'),
            })}
          />
          <RecordTable
            label={t('chapters.tables.activities')}
            file="behandlinger"
            rows={rows}
            idOf={({ activity }) => activity.id}
            columns={columns}
            opened={opened?.activity.id ?? ''}
            shown={t('table.shown', { n: rows.length, all: all.length })}
            filters={
              <FilterChips
                label={t('services.filter')}
                value={filter}
                options={filters
                  .filter((value) => value === 'all' || value === filter || count(value) > 0)
                  .map((value) => ({ value, label: labels[value], n: count(value) }))}
                onChoose={setFilter}
              />
            }
          />
        </>
      )}
      {isNew && (
        <NewPanel title={t('activities.new')} kind={t('kind.activity.one')} onClose={close}>
          <NewActivityForm />
        </NewPanel>
      )}
      {opened && (
        <EditPanel
          record={opened.activity.id}
          kind={t('kind.activity.one')}
          title={text(opened.activity.title)}
          rows={rows.map(({ activity }) => activity.id)}
          onOpen={open}
          onClose={close}
          isDocked
        >
          <ActivityPanel key={opened.activity.id} activity={opened.activity} />
        </EditPanel>
      )}
    </>
  );
};
