import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../../shared/words.js';
import type { PathPart } from '../path-search.js';
import { usePath } from '../use-path.js';

/** The processing activity a step asks about, and a choice between them where there are several. */
export const useActivity = (): readonly [
  RecordOf<'activity'> | undefined,
  (id: string | undefined) => void,
] => {
  const { of } = usePath();
  const activities = of('activity');
  const [id, choose] = useState(activities[0]?.id);
  return [activities.find((one) => one.id === id), choose];
};

type ChoiceProps = { readonly value: string | undefined; readonly onChoose: (id: string) => void };

export const ActivityChoice = ({ value, onChoose }: ChoiceProps) => {
  const { t } = useWords();
  const { of, text } = usePath();
  const activities = of('activity');
  if (activities.length < 2) return null;
  return (
    <div className="path-tabs" role="group" aria-label={t('rights.activity')}>
      {activities.map(({ id, title }) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onChoose(id)}>
          {text(title)}
        </button>
      ))}
    </div>
  );
};

/** Said where a step needs an activity and there is none. */
export const NeedsActivity = ({ onGo }: { readonly onGo: (part: PathPart) => void }) => {
  const { t } = useWords();
  return (
    <p className="path-needs">
      {t('path.needsActivity')}{' '}
      <Button variant="secondary" data-size="sm" type="button" onClick={() => onGo('whom')}>
        {t('path.toWhom')}
      </Button>
    </p>
  );
};
