import { useEffect, useId, useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { useAutosave } from '../../../shared/components/edit/use-autosave.js';

type Props = {
  readonly value: string | undefined;
  readonly onSave: (provision: string | undefined) => void;
};

/** Which provision of a source is meant; empty for the whole source. */
export const ProvisionField = ({ value = '', onSave }: Props) => {
  const { t } = useWords();
  const id = useId();
  const [draft, setDraft] = useState(value);
  const { later, now, isWaiting } = useAutosave((typed: string) => {
    const provision = typed.trim();
    if (provision !== value) onSave(provision === '' ? undefined : provision);
  });
  useEffect(() => {
    if (!isWaiting()) setDraft(value);
  }, [value, isWaiting]);
  return (
    <div className="provision-field">
      <label htmlFor={id}>{t('field.right.exceptions.provision')}</label>
      <input
        id={id}
        value={draft}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          setDraft(event.target.value);
          later(event.target.value);
        }}
        onBlur={now}
      />
      <span id={`${id}-help`} className="subtle">
        {t('argument.provisionHelp')}
      </span>
    </div>
  );
};
