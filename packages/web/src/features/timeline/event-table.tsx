import { Paragraph } from '@digdir/designsystemet-react';
import { type LocalDate, preciseDate } from '@risikobilde/core';
import { memo } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lanes, type HistoryEvent } from '@risikobilde/charts';

type Props = {
  readonly events: readonly HistoryEvent[];
  readonly day: LocalDate;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
};

/** The same time line as a table: a row per year, newest first, a column per lane. */
export const EventTable = memo(({ events, day, selected, onSelect }: Props) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const years = [...new Set(events.map((event) => event.date.slice(0, 4)))].toReversed();
  return (
    <Panel title={t('timeline.events')} className="timeline-table-panel">
      <Paragraph>
        {t('timeline.eventsSentence', { n: events.length, from: years.at(-1) ?? '', to: years[0] ?? '' })}
      </Paragraph>
      <DataTable
        label={t('timeline.events')}
        columns={[t('timeline.year'), ...lanes.map((lane) => t(`chart.lane.${lane}`))]}
        rows={years.map((year) => ({
          key: year,
          cells: [
            year,
            ...lanes.map((lane) =>
              events
                .filter((event) => event.lane === lane && event.date.startsWith(year))
                .map((event) => (
                  <button
                    key={event.id}
                    type="button"
                    className={event.date > day ? 'timeline-event later' : 'timeline-event'}
                    aria-pressed={event.id === selected}
                    onClick={() => {
                      onSelect(event.id);
                      window.scrollTo({ top: 0 });
                    }}
                  >
                    <span className="subtle">{formatDay(preciseDate(event), language)}</span>
                    {text(event.title)}
                  </button>
                )),
            ),
          ],
        }))}
      />
    </Panel>
  );
});
