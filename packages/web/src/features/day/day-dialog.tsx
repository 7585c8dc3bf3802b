import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { timelineEvents } from '@risikobilde/charts';
import { type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useMemo, useState } from 'react';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { ViewFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { MonthGrid } from './month-grid.js';
import './day.css';

type Props = { readonly onClose: () => void; readonly onDay: (day: LocalDate) => void };

/** The calendar with what happened: a day is typed, pressed, or taken from an event. */
export const DayDialog = ({ onClose, onDay }: Props) => {
  const { t } = useWords();
  const { asOf, records, world, language, text } = useWorkbench();
  const [month, setMonth] = useState(asOf.slice(0, 7));
  const events = useMemo(() => timelineEvents(records, world), [records, world]);
  const year = month.slice(0, 4);
  const inYear = events.filter(({ date }) => date.startsWith(year)).toReversed();
  const choose = (day: LocalDate) => {
    onDay(day);
    onClose();
  };
  return (
    <Dialog
      open
      modal
      closedby="any"
      onClose={onClose}
      closeButton={t('common.close')}
      className="day-dialog"
    >
      <Heading level={2} data-size="xs">
        {t('shell.day')}
      </Heading>
      <p className="subtle">{t('day.lead')}</p>
      <div className="day-columns">
        <div>
          <ViewFrame>
            <DayEdit label={t('day.field')} value={asOf} onSave={choose} />
          </ViewFrame>
          <MonthGrid
            month={month}
            day={asOf}
            marked={new Set(events.map(({ date }) => date))}
            onMonth={setMonth}
            onDay={choose}
          />
          <Button variant="secondary" data-size="sm" onClick={() => choose(today())}>
            {t('shell.backToToday')}
          </Button>
        </div>
        <section aria-label={t('day.eventsIn', { year })}>
          <Heading level={3} data-size="2xs">
            {t('day.eventsIn', { year })}
          </Heading>
          {inYear.length === 0 && <p className="edit-empty">{t('day.noEvents')}</p>}
          <ul className="day-events">
            {inYear.map((event) => (
              <li key={event.id}>
                <button type="button" onClick={() => choose(event.date)}>
                  <span className="subtle">{formatDay(preciseDate(event), language)}</span>
                  {text(event.title)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
};
