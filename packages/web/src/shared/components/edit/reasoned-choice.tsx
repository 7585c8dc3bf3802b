import { Button } from '@digdir/designsystemet-react';
import type { Text } from '@risikobilde/core';
import { useId, useState } from 'react';
import { useWords } from '../../words.js';
import { ChoiceEdit } from './choice-edit.js';
import { TextEdit } from './text-edit.js';
import { useIsLocked } from '../provenance/record-frame.js';
import './edit.css';
import { useMainLanguage } from '../../data/use-main-language.js';

type Answer<V extends string> = { readonly value: V; readonly why: Text };
type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly answer: Answer<V> | undefined;
  readonly onSave: (answer: Answer<V>) => void;
  readonly onClear?: () => void;
  readonly hideLabel?: boolean;
};

/** An answer that counts only with its reason: until both are given, nothing is stored. */
export const ReasonedChoice = <V extends string>(props: Props<V>) => {
  const { label, options, answer, onSave, onClear, hideLabel = true } = props;
  const { t } = useWords();
  const id = useId();
  const main = useMainLanguage();
  const [chosen, choose] = useState<V>();
  const [why, setWhy] = useState('');
  const isLocked = useIsLocked();
  if (isLocked && !answer) return <p className="edit-empty">{t('edit.empty')}</p>;
  if (answer)
    return (
      <div className="reasoned-choice">
        <ChoiceEdit
          label={label}
          hideLabel={hideLabel}
          value={answer.value}
          options={options}
          onSave={(value) => onSave({ ...answer, value })}
          {...(onClear && { onClear })}
        />
        <TextEdit
          label={`${label}: ${t('common.why')}`}
          value={answer.why}
          onSave={(next) => onSave({ ...answer, why: next })}
        />
      </div>
    );
  return (
    <div className="reasoned-choice">
      <ChoiceEdit
        label={label}
        hideLabel={hideLabel}
        value={chosen}
        options={options}
        onSave={choose}
        onClear={() => choose(undefined)}
      />
      {chosen !== undefined && (
        <div className="text-edit">
          <label className="edit-label" htmlFor={id}>
            {t('common.why')}
          </label>
          <textarea id={id} rows={3} value={why} onChange={(event) => setWhy(event.target.value)} />
          <div className="row-of-fields">
            <Button
              data-size="sm"
              disabled={why.trim() === ''}
              onClick={() => {
                onSave({ value: chosen, why: { [main]: why.trim() } });
                setWhy('');
                choose(undefined);
              }}
            >
              {t('common.saveAnswer')}
            </Button>
            <span className="subtle">{t('edit.needsWhy')}</span>
          </div>
        </div>
      )}
    </div>
  );
};
