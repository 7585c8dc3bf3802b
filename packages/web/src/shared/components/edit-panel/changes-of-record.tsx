import { Button } from '@digdir/designsystemet-react';
import { isObject, isSameResult, type SealedEditEvent, valueAt } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { useWorkbench } from '../../data/context.js';
import { useEventsOf } from '../../data/history-queries.js';
import { Loading } from '../../loading.js';
import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import { useWording } from '../change-list/use-wording.js';
import { pathInWords, valueInWords } from '../change-list/value-in-words.js';
import { WordDiff } from '../word-diff.js';

/** Who changed what of the record, the newest first. */
export const ChangesOfRecord = ({ record }: { readonly record: string }) => {
  const { t } = useWords();
  const { data: events, error } = useEventsOf(record);
  if (error) return <p className="edit-note wrong">{t('history.failed', { detail: error.message })}</p>;
  if (events === undefined) return <Loading />;
  if (events.length === 0) return <p className="edit-empty">{t('panel.noChanges')}</p>;
  return (
    <ol className="rows" reversed>
      {events.map((event) => (
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
  const { record, ownRecords, language, edit } = useWorkbench();
  const isLocked = useIsLocked();
  const held = ownRecords.find((one) => one.id === id);
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
        const { field, before } = change;
        const name = pathInWords(kind, field, wording);
        // As it is now, or held by what has since become something else: there is nothing to bring back.
        const canReturn =
          !isLocked &&
          held !== undefined &&
          canHold(held, field) &&
          !isSameResult(valueAt(held, field), before);
        return (
          <div key={field}>
            <strong>{name}</strong>
            <WordDiff before={says(field, before)} after={says(field, change.after)} />
            {canReturn && (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t('panel.bringBackNamed', {
                  name,
                  when: formatMoment(event.when, language),
                })}
                onClick={() =>
                  edit(
                    [
                      before === undefined
                        ? { record: id, unset: [field] }
                        : { record: id, set: { [field]: before } },
                    ],
                    t('panel.broughtBack', { when: formatMoment(event.when, language) }),
                  )
                }
              >
                {t('panel.bringBack')}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
};

/** Whether the fields above the last are still there, so that it can be set again. */
const canHold = (held: object, path: string): boolean =>
  !path.includes('.') || isObject(valueAt(held, path.slice(0, path.lastIndexOf('.'))));
