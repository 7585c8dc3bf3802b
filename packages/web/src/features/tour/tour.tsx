import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import './tour.css';

const steps = ['claims', 'date', 'tasks', 'save'] as const;
const seenKey = 'risikobilde:tour-seen';

/** What a first user needs to know, in four short steps on the page; never in the way, and gone for good when closed. */
export const Tour = () => {
  const { t } = useWords();
  const [seen, setSeen] = useState(() => localStorage.getItem(seenKey) !== null);
  const [index, setIndex] = useState(0);
  const step = steps[index];
  if (seen || step === undefined) return null;
  const close = () => {
    localStorage.setItem(seenKey, '1');
    setSeen(true);
  };
  const last = index === steps.length - 1;
  return (
    <aside className="tour" aria-label={t('tour.label')}>
      <div aria-live="polite">
        <p className="tour-step">{t('tour.step', { n: index + 1, all: steps.length })}</p>
        <Heading level={2} data-size="2xs">
          {t(`tour.steps.${step}.title`)}
        </Heading>
        <p className="tour-text">{t(`tour.steps.${step}.text`)}</p>
      </div>
      <div className="tour-buttons">
        <Button data-size="sm" onClick={() => (last ? close() : setIndex(index + 1))}>
          {last ? t('common.done') : t('common.next')}
        </Button>
        {index > 0 && (
          <Button data-size="sm" variant="secondary" onClick={() => setIndex(index - 1)}>
            {t('tour.back')}
          </Button>
        )}
        {!last && (
          <Button data-size="sm" variant="tertiary" onClick={close}>
            {t('tour.skip')}
          </Button>
        )}
      </div>
    </aside>
  );
};
