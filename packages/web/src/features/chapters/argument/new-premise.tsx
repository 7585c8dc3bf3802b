import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { useFirstEmpty } from '../../../shared/components/new-record/use-first-empty.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';

type Props = { readonly onAdd: (words: string, ifItFalls: string) => void; readonly onCancel: () => void };

/** A premise begins as one sentence and what follows if it falls; what it rests on is given where it is opened. */
export const NewPremise = ({ onAdd, onCancel }: Props) => {
  const { t } = useWords();
  const id = useId();
  const [words, setWords] = useState('');
  const [ifItFalls, setIfItFalls] = useState('');
  const isReady = words.trim() !== '' && ifItFalls.trim() !== '';
  const { whenReady, note } = useFirstEmpty(isReady);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (useIsLocked()) return null;
  return (
    <form
      className="argument-new"
      onSubmit={whenReady(() => onAdd(words.trim(), ifItFalls.trim()))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label className="edit-label" htmlFor={id}>
        {t('argument.premiseText')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        lang="nb"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <label className="edit-label" htmlFor={`${id}-falls`}>
        {t('argument.ifItFalls')}
      </label>
      <textarea
        id={`${id}-falls`}
        rows={2}
        lang="nb"
        value={ifItFalls}
        onChange={(event) => setIfItFalls(event.target.value)}
      />
      {note}
      <div className="row-of-fields">
        <Button type="submit" data-size="sm">
          {t('common.add')}
        </Button>
        <Button type="button" variant="tertiary" data-size="sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
