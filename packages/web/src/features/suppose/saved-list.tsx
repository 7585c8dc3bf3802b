import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { formatShortDay } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

type Supposition = RecordOf<'supposition'>;
type Props = {
  readonly saved: readonly Supposition[];
  readonly canCompare: boolean;
  readonly onShow: (one: Supposition) => void;
  readonly onCompare: (one: Supposition) => void;
  readonly onOpen: (id: string) => void;
};

/** The suppositions that are kept, and the rehearsals of them. */
export const SavedList = ({ saved, canCompare, onShow, onCompare, onOpen }: Props) => {
  const { t, language } = useWords();
  const { text, of } = useWorkbench();
  const rehearsals = of('rehearsal');
  return (
    <section className="suppose-saved" aria-label={t('suppose.saved')}>
      <h2>{t('suppose.saved')}</h2>
      {saved.length === 0 && <p>{t('suppose.noneSaved')}</p>}
      <ul className="lined-list">
        {saved.map((one) => (
          <li key={one.id}>
            <button type="button" className="suppose-open" data-row={one.id} onClick={() => onOpen(one.id)}>
              {text(one.name)}
            </button>{' '}
            {one.happenedOn !== undefined && (
              <span className="suppose-tried">
                {t('suppose.happenedOn', { day: formatShortDay(one.happenedOn, language) })}
              </span>
            )}
            <span className="suppose-row-acts">
              <Button variant="tertiary" data-size="sm" onClick={() => onShow(one)}>
                {t('suppose.show')}
              </Button>
              {canCompare && (
                <Button variant="tertiary" data-size="sm" onClick={() => onCompare(one)}>
                  {t('suppose.compareWith')}
                </Button>
              )}
            </span>
            {rehearsals
              .filter((rehearsal) => rehearsal.of === one.id)
              .map((rehearsal) => (
                <p key={rehearsal.id} className="meta">
                  <button type="button" className="suppose-open" onClick={() => onOpen(rehearsal.id)}>
                    {t('suppose.rehearsedOn', { day: formatShortDay(rehearsal.on, language) })}
                  </button>
                  {rehearsal.ended === undefined && ` ${t('rehearsal.running')}`}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
