import { Button, Details } from '@digdir/designsystemet-react';
import type { SealedEditEvent } from '@risikobilde/core';
import { useMemo } from 'react';
import { useTexts } from '../../app/language.js';
import { ChangeList } from '../../components/change-list/change-list.js';
import { countChanges } from '../../components/change-list/count-changes.js';
import { changeListTexts } from '../../components/change-list/texts.js';
import { useWorkbench } from '../../data/context.js';
import { eventChanges } from './event-changes.js';
import { formatMoment } from './format-moment.js';
import { historyTexts } from './texts.js';

type Props = {
  readonly event: SealedEditEvent;
  readonly isNewest: boolean;
  readonly onCompare: (revision: number) => void;
};

/** More than these in one edit is an import: their number says more than the list. */
const mostAtOnce = 6;

export const EventItem = ({ event, isNewest, onCompare }: Props) => {
  const t = useTexts(historyTexts);
  const words = useTexts(changeListTexts);
  const { language, record } = useWorkbench();
  const changes = useMemo(() => eventChanges(event, (id) => record(id)?.kind), [event, record]);
  const counts = countChanges(changes);
  const number = t('number', { n: event.revision });
  return (
    <li className="history-event">
      <div className="history-event-head">
        <p>
          <strong>{number}</strong>
          <span className="history-meta">
            {t('by', { who: event.who.name, when: formatMoment(event.when, language) })}
          </span>
        </p>
        {!isNewest && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-label={t('compareFromNamed', { n: event.revision })}
            onClick={() => onCompare(event.revision)}
          >
            {t('compareFrom')}
          </Button>
        )}
      </div>
      <p className="history-why">{event.why ? `${t('why')}: ${event.why}` : t('noWhy')}</p>
      {changes.length <= mostAtOnce ? (
        <ChangeList changes={changes} />
      ) : (
        <Details>
          <Details.Summary>
            {words('counts', counts)} <span className="visually-hidden">{number}. </span>
            {t('show')}
          </Details.Summary>
          <Details.Content>
            <ChangeList changes={changes} />
          </Details.Content>
        </Details>
      )}
    </li>
  );
};
