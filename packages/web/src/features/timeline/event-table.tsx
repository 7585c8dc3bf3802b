import { Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { type LocalDate, preciseDate } from '@risikobilde/core';
import { memo } from 'react';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
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
    <section className="panel timeline-table-panel" aria-labelledby="events">
      <Heading level={2} data-size="xs" id="events">
        {t('timeline.events')}
      </Heading>
      <Paragraph>
        {t('timeline.eventsSentence', { n: events.length, from: years.at(-1) ?? '', to: years[0] ?? '' })}
      </Paragraph>
      <div className="table-scroll" role="region" tabIndex={0} aria-label={t('timeline.events')}>
        <Table data-size="sm" className="timeline-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('timeline.year')}</Table.HeaderCell>
              {lanes.map((lane) => (
                <Table.HeaderCell key={lane}>{t(`chart.lane.${lane}`)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {years.map((year) => (
              <Table.Row key={year}>
                <Table.HeaderCell scope="row">{year}</Table.HeaderCell>
                {lanes.map((lane) => (
                  <Table.Cell key={lane}>
                    {events
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
                          <span className="timeline-meta">{formatDay(preciseDate(event), language)}</span>
                          {text(event.title)}
                        </button>
                      ))}
                  </Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
});
