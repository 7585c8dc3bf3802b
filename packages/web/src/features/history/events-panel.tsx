import { Button } from '@digdir/designsystemet-react';
import type { SealedEditEvent } from '@risikobilde/core';
import { formatMoment } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { MeaningDiff } from '../../shared/components/meaning-diff/meaning-diff.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useDifference } from '../../shared/data/history-queries.js';
import { userName } from '../../shared/user-name.js';
import { summariseEvent } from './summarise-event.js';

const mostNamed = 3;

type Props = {
  /** The newest, oldest of them first. */
  readonly events: readonly SealedEditEvent[];
  readonly onOlder: () => void;
};

/** The edits, newest first, each with who, when, why and what; what changed is opened one at a time. */
export const EventsPanel = ({ events, onOlder }: Props) => {
  const { t } = useWords();
  return (
    <Panel title={t('history.edits')}>
      <p>{t('history.editsLead')}</p>
      <ol className="rows" reversed start={events.at(-1)?.revision}>
        {events.toReversed().map((event) => (
          <EventItem key={event.id} event={event} />
        ))}
      </ol>
      {(events[0]?.revision ?? 1) > 1 && (
        <Button variant="tertiary" data-size="sm" onClick={onOlder}>
          {t('history.older')}
        </Button>
      )}
    </Panel>
  );
};

const EventItem = ({ event }: { readonly event: SealedEditEvent }) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const nameOf = useNames();
  const { added, removed, changed } = summariseEvent(event);
  const fields = changed.reduce((sum, one) => sum + one.fields, 0);
  return (
    <li>
      <p>
        <strong>{t('history.revision', { n: event.revision })}.</strong>{' '}
        {t('history.by', { who: userName(event.who, t), when: formatMoment(event.when, language) })}
      </p>
      {event.erased && <p>{t('history.erased')}</p>}
      {event.why !== undefined && <p>{t('history.because', { why: event.why })}</p>}
      <p className="subtle">
        {[
          added > 0 && t('history.created', { n: added }),
          removed > 0 && t('history.removed', { n: removed }),
        ]
          .filter((words) => typeof words === 'string')
          .join(', ')}
        {changed.length > 0 && (
          <>
            {t('history.fields', { n: fields })}{' '}
            {changed.slice(0, mostNamed).map(({ record }, i) => (
              <span key={record}>
                {i > 0 && ', '}
                <RecordLink record={record}>{nameOf(record)}</RecordLink>
              </span>
            ))}
            {changed.length > mostNamed &&
              ` ${t('common.more', { of: 'record', n: changed.length - mostNamed })}`}
          </>
        )}
      </p>
      {event.revision > 1 && (
        <FoldOut summary={t('history.show')}>
          <DifferenceOf revision={event.revision} />
        </FoldOut>
      )}
    </li>
  );
};

const DifferenceOf = ({ revision }: { readonly revision: number }) => {
  const { data } = useDifference(revision - 1, revision);
  return data ? <MeaningDiff changes={data} /> : <Loading />;
};
