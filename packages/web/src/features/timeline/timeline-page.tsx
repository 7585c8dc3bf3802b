import { Button } from '@digdir/designsystemet-react';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import type { HistoryEvent } from '@risikobilde/charts';
import { headlineOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { focusRow } from '../../shared/components/edit-panel/use-panel-address.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { PageHead } from '../../shared/components/page-head.js';
import { countStandings } from '../../shared/count-standings.js';
import { useWorkbench } from '../../shared/data/context.js';
import { neighbour } from '../../shared/day/snap.js';
import { useDraggedDay } from '../../shared/day/use-dragged-day.js';
import { DayStrip } from '../../shared/day-strip/day-strip.js';
import { useStrip } from '../../shared/day-strip/use-strip.js';
import { keepCommon, today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { ClaimsOnDay } from './claims-on-day.js';
import { ConclusionOverTime } from './conclusion-over-time.js';
import { EventPanel } from './event-panel.js';
import { EventTable } from './event-table.js';
import { Lanes } from './lanes.js';
import './timeline.css';

/** What happened, and which of it moved a claim: the world and the assessment on the scale of the strip; the day is dragged. */
export const TimelinePage = () => {
  const { t, say } = useWords();
  const { id, language } = useWorkbench();
  const strip = useStrip();
  const { events, moved, first, last } = strip;
  const { day, setDay, hold, evaluation } = useDraggedDay();
  const [picked, pick] = useState<readonly HistoryEvent[]>([]);
  const [event, ...more] = picked;
  const within = events.filter(({ date }) => date >= first && date <= last);
  const step = (by: -1 | 1) => {
    const next = neighbour(day, [...new Set([...within.map(({ date }) => date), today()])].toSorted(), by);
    if (next === undefined) return;
    setDay(next);
    pick(within.filter(({ date }) => date === next));
  };
  const select = useCallback((id: string) => pick(events.filter((one) => one.id === id)), [events]);
  const close = () => {
    pick([]);
    if (event) focusRow(event.id);
  };
  if (events.length === 0) return <PageHead title={t('timeline.answerNone')} lead={t('timeline.empty')} />;
  return (
    <>
      <PageHead
        title={
          moved
            ? t('timeline.answer', { n: moved.size, of: events.length })
            : t('timeline.answerWaiting', { of: events.length })
        }
        lead={
          <>
            <span className="timeline-day">{formatDay(day, language)}:</span>{' '}
            <span className="timeline-standing">
              {t('timeline.standing', countStandings(evaluation.conclusion.claims))}
            </span>
          </>
        }
      />
      <DayStrip
        strip={strip}
        day={day}
        headline={say(headlineOf(evaluation.conclusion))}
        onDay={setDay}
        onHold={hold}
      />
      <Lanes
        events={events}
        moved={moved}
        day={day}
        first={first}
        last={last}
        selected={event?.id}
        onSelect={pick}
      />
      <div className="timeline-buttons">
        <Button variant="secondary" data-size="sm" onClick={() => step(-1)}>
          <ChevronLeftIcon aria-hidden />
          {t('timeline.previous')}
        </Button>
        <Button variant="secondary" data-size="sm" onClick={() => step(1)}>
          {t('timeline.next')}
          <ChevronRightIcon aria-hidden />
        </Button>
        {day < today() && (
          <Link
            className="ds-link"
            to="/a/$id/historikk"
            params={{ id }}
            search={(now) => ({ ...keepCommon(now), fra: `day:${day}` })}
          >
            {t('compare.linkDay', { date: day })}
          </Link>
        )}
        <p className="timeline-help">{t('timeline.help', { n: events.length - within.length })}</p>
      </div>
      {/* A step of the hand later than the day, and only when it has come. */}
      <EventTable
        events={events}
        moved={moved}
        day={evaluation.asOf}
        selected={event?.id}
        onSelect={select}
      />
      <FoldOut className="timeline-fold" summary={t('chapters.figures.claims')}>
        <ConclusionOverTime events={events} evaluation={evaluation} day={day} first={first} last={last} />
      </FoldOut>
      <FoldOut className="timeline-fold" summary={t('timeline.claims', { date: evaluation.asOf })}>
        <ClaimsOnDay evaluation={evaluation} />
      </FoldOut>
      {event && (
        <EventPanel
          events={[event, ...more]}
          evaluation={evaluation}
          onDay={setDay}
          onSelect={(one) => pick([one])}
          onClose={close}
        />
      )}
    </>
  );
};
