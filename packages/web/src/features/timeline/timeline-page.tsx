import { firstDayShown, timelineEvents } from '@risikobilde/charts';
import { useMemo, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { PageHead } from '../../shared/components/page-head.js';
import { today } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ClaimsOnDay } from './claims-on-day.js';
import { ConclusionOverTime } from './conclusion-over-time.js';
import { DaySlider } from './day-slider.js';
import { EventPanel } from './event-panel.js';
import { EventTable } from './event-table.js';
import { useDraggedDay } from '../../shared/day/use-dragged-day.js';
import './timeline.css';

/** The world and the assessment on one time line; the day is dragged, and the claims follow. */
export const TimelinePage = () => {
  const { t } = useWords();
  const { records, world } = useWorkbench();
  const events = useMemo(() => timelineEvents(records, world), [records, world]);
  const { day, setDay, hold, evaluation } = useDraggedDay();
  const [selected, select] = useState<string>();
  const chosen = events.find((event) => event.id === selected);
  const last = [events.at(-1)?.date ?? today(), today(), day].toSorted().at(-1) ?? today();
  // The assessment's own time and the years that led to it; older law is in the table.
  const first = [events.find((event) => event.date >= '2015-01-01')?.date ?? today(), day].toSorted()[0];
  return (
    <>
      <PageHead
        title={t('shell.screens.timeline')}
        lead={events.length === 0 ? t('timeline.empty') : t('timeline.lead')}
      />
      {events.length > 0 && first && (
        <>
          <DaySlider
            events={events}
            day={day}
            first={first}
            last={last}
            onDay={setDay}
            onHold={hold}
            onEvent={select}
          />
          {chosen && (
            <EventPanel
              event={chosen}
              evaluation={evaluation}
              onDay={setDay}
              onClose={() => select(undefined)}
            />
          )}
          <ConclusionOverTime
            events={events}
            evaluation={evaluation}
            day={day}
            first={firstDayShown(events) ?? first}
            last={last}
          />
          <ClaimsOnDay evaluation={evaluation} />
          {/* As the claims: a step of the hand later than the day, and only when it has come. */}
          <EventTable events={events} day={evaluation.asOf} selected={selected} onSelect={select} />
        </>
      )}
    </>
  );
};
