import type { SealedEditEvent } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { useWorkbench } from '../../data/context.js';
import { useEvents } from '../../data/history-queries.js';
import { Loading } from '../../loading.js';
import { useWords } from '../../words.js';
import { useWording } from '../change-list/use-wording.js';
import { pathInWords, valueInWords } from '../change-list/value-in-words.js';
import { WordDiff } from '../word-diff.js';
import { eventsOf } from './events-of.js';

const mostShown = 50;

/** Who changed what of the record, the newest first. */
export const ChangesOfRecord = ({ record }: { readonly record: string }) => {
  const { t } = useWords();
  const { data, error } = useEvents();
  if (error) return <p className="edit-note wrong">{t('history.failed', { detail: error.message })}</p>;
  if (data === undefined) return <Loading />;
  const events = eventsOf(data, record);
  if (events.length === 0) return <p className="edit-empty">{t('panel.noChanges')}</p>;
  return (
    <ol className="rows" reversed>
      {events.slice(0, mostShown).map((event) => (
        <li key={event.id}>
          <EventOfRecord event={event} record={record} />
        </li>
      ))}
    </ol>
  );
};

type ItemProps = { readonly event: SealedEditEvent; readonly record: string };

const EventOfRecord = ({ event, record: id }: ItemProps) => {
  const { t } = useWords();
  const { record, language } = useWorkbench();
  const wording = useWording();
  const kind = record(id)?.kind ?? '';
  const says = (path: string, value: unknown) =>
    value === undefined ? '' : valueInWords(kind, path, value, wording);
  return (
    <>
      <p className="meta">
        {t('history.by', { who: event.who.name, when: formatMoment(event.when, language) })}
      </p>
      {event.why !== undefined && <p>{t('history.because', { why: event.why })}</p>}
      {event.changes.map((change) => {
        if (change.record !== id) return null;
        if (!('field' in change)) return <p key="whole">{t('history.created', { n: 1 })}</p>;
        return (
          <div key={change.field}>
            <strong>{pathInWords(kind, change.field, wording)}</strong>
            <WordDiff before={says(change.field, change.before)} after={says(change.field, change.after)} />
          </div>
        );
      })}
    </>
  );
};
