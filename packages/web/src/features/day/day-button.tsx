import { CalendarIcon, XMarkIcon } from '@navikt/aksel-icons';
import { formatDay } from '@risikobilde/words';
import { Suspense, useState } from 'react';
import { useAsked } from '../../shared/frame-requests.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { today } from '../../shared/search-params.js';
import { useSetDay } from '../../shared/use-set-day.js';
import { useWords } from '../../shared/words.js';

const DayDialog = lazyPart(async () => (await import('./day-dialog.js')).DayDialog);

/** The day that everything is read at, shown only when it is not today; opens the calendar. */
export const DayButton = () => {
  const { t } = useWords();
  const { asOf, language } = useWorkbench();
  const setDay = useSetDay();
  const [open, setOpen] = useState(false);
  useAsked('day', () => setOpen(true));
  const isToday = asOf === today();
  return (
    <div className={isToday ? 'day-chip' : 'day-chip on'}>
      <button type="button" className="frame-button" title={t('shell.day')} onClick={() => setOpen(true)}>
        <CalendarIcon aria-hidden />
        <span className={isToday ? 'visually-hidden' : undefined}>
          {isToday ? t('shell.day') : formatDay(asOf, language)}
        </span>
      </button>
      {!isToday && (
        <button
          type="button"
          className="frame-button day-chip-back"
          aria-label={t('shell.backToToday')}
          title={t('shell.backToToday')}
          onClick={() => setDay(today())}
        >
          <XMarkIcon aria-hidden />
        </button>
      )}
      {open && (
        <Suspense fallback={null}>
          <DayDialog onClose={() => setOpen(false)} onDay={setDay} />
        </Suspense>
      )}
    </div>
  );
};
