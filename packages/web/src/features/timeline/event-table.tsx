import { type HistoryEvent, type Lane, lanes } from '@risikobilde/charts';
import { type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { memo, useState } from 'react';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { LaneMark } from './lane-mark.js';

type Props = {
  readonly events: readonly HistoryEvent[];
  readonly moved: ReadonlyMap<string, readonly string[]> | undefined;
  readonly day: LocalDate;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
};

type Shown = 'moved' | 'all' | Lane;

/** The same events as a table, the newest first; from the start those that moved a claim. */
export const EventTable = memo(({ events, moved, day, selected, onSelect }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const [shown, show] = useState<Shown>('moved');
  const movedBy = ({ id }: HistoryEvent) => moved?.get(id)?.length ?? 0;
  const fits = (event: HistoryEvent, by: Shown) =>
    by === 'all' || (by === 'moved' ? movedBy(event) > 0 : event.lane === by);
  const rows = events.filter((event) => fits(event, shown)).toReversed();
  const columns: readonly [Column<HistoryEvent>, ...Column<HistoryEvent>[]] = [
    {
      key: 'title',
      label: t('type.event'),
      cell: ({ title, lane, date }) => (
        <span className={date > day ? 'timeline-title later' : 'timeline-title'}>
          <LaneMark lane={lane} isLater={date > day} />
          <span>{text(title)}</span>
        </span>
      ),
      sort: ({ title }) => text(title),
      says: ({ title }) => text(title),
    },
    {
      key: 'date',
      label: t('common.date'),
      cell: (event) => <span className="nowrap">{formatDay(preciseDate(event), language)}</span>,
      sort: ({ date }) => date,
      says: ({ date }) => date,
    },
    {
      key: 'lane',
      label: t('timeline.kind'),
      cell: ({ lane }) => t(`chart.lane.${lane}`),
      sort: ({ lane }) => lanes.indexOf(lane),
      says: ({ lane }) => t(`chart.lane.${lane}`),
      isSecondary: true,
    },
    {
      key: 'moved',
      label: t('timeline.moved'),
      cell: (event) => movedBy(event) || '',
      sort: movedBy,
      says: movedBy,
      isNumber: true,
    },
  ];
  return (
    <RecordTable
      label={t('timeline.events')}
      file="hendelser"
      rows={rows}
      idOf={({ id }) => id}
      columns={columns}
      opened={selected ?? ''}
      onOpen={onSelect}
      shown={t('timeline.shown', { n: rows.length, of: events.length })}
      filters={
        <FilterChips
          label={t('timeline.events')}
          value={shown}
          options={(['moved', ...lanes, 'all'] as const).map((value) => ({
            value,
            label:
              value === 'moved'
                ? t('timeline.filterMoved')
                : value === 'all'
                  ? t('services.filters.all')
                  : t(`chart.lane.${value}`),
            n: events.filter((event) => fits(event, value)).length,
          }))}
          onChoose={show}
        />
      }
    />
  );
});
