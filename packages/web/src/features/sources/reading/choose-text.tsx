import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useId } from 'react';
import { AddEvidence } from '../../../shared/components/evidence/add-evidence.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import '../../../shared/components/evidence/evidence.css';

type Props = {
  /** The record that an uploaded file is kept with. */
  readonly about: string | undefined;
  readonly file: RecordOf<'evidence'> | undefined;
  readonly onFile: (file: RecordOf<'evidence'> | undefined) => void;
};

/** A text that cannot be pasted: a file that is sent here, or one that is kept already. */
export const ChooseText = ({ about, file, onFile }: Props) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const id = useId();
  const files = of('evidence');
  return (
    <FoldOut className="ds-details" summary={t('reading.asFile')}>
      {about !== undefined && <AddEvidence about={about} name={t('reading.theText')} />}
      {files.length > 0 && (
        <Field data-size="sm">
          <Label htmlFor={id}>{t('reading.chooseFile')}</Label>
          <Select
            id={id}
            value={file?.id ?? ''}
            onChange={({ target }) => onFile(files.find((one) => one.id === target.value))}
          >
            <Select.Option value="">–</Select.Option>
            {files.map((one) => (
              <Select.Option key={one.id} value={one.id}>
                {text(one.name)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </FoldOut>
  );
};
