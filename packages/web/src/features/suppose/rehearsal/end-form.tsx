import { Button } from '@digdir/designsystemet-react';
import type { Text } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

type Props = { readonly onEnd: (lessons: Text) => void; readonly onCancel: () => void };

/** What was learnt, asked for before a rehearsal ends. */
export const EndForm = ({ onEnd, onCancel }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const field = useId();
  const [learnt, setLearnt] = useState('');
  const [isMissed, setMissed] = useState(false);
  return (
    <form
      className="rehearsal-card"
      onSubmit={(event) => {
        event.preventDefault();
        if (learnt.trim() === '') setMissed(true);
        else onEnd({ [language]: learnt.trim() });
      }}
    >
      <label htmlFor={field}>{t('rehearsal.learnt')}</label>
      <textarea
        id={field}
        rows={3}
        value={learnt}
        autoFocus
        onChange={({ target }) => setLearnt(target.value)}
      />
      <Button type="submit" data-size="sm">
        {t('rehearsal.endNow')}
      </Button>
      <Button variant="tertiary" data-size="sm" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
      {isMissed && (
        <p className="edit-note wrong" role="alert">
          {t('rehearsal.needsLessons')}
        </p>
      )}
    </form>
  );
};
