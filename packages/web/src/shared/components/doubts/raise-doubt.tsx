import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useRef, useState } from 'react';
import { useMay } from '../../data/context.js';
import { today } from '../../search-params.js';
import { useWords } from '../../words.js';
import { NewRecord } from '../fields/new-record.js';
import { EditFrame } from '../provenance/record-frame.js';

type Against = Pick<RecordOf<'doubt'>, 'against' | 'fact' | 'ground'>;

type Props = {
  /** What it is raised against; asked for when it does not follow from where the reader is. */
  readonly against?: Against;
  /** What that is called, for a screen reader. */
  readonly name?: string;
};

/** Asks for a doubt with as little as it needs: also against what is the platform's and cannot be edited in place. */
export const RaiseDoubt = ({ against, name }: Props) => {
  const { t } = useWords();
  const may = useMay('raiseDoubt');
  const [raising, raise] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!may) return null;
  const done = () => {
    raise(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return raising ? (
    <DoubtForm
      {...(against && { against })}
      {...(name !== undefined && { name })}
      onAdded={done}
      onCancel={done}
    />
  ) : (
    <Button
      ref={opener}
      variant={against ? 'tertiary' : 'secondary'}
      data-size="sm"
      {...(name !== undefined && { 'aria-label': `${t('doubts.raise')}: ${name}` })}
      onClick={() => raise(true)}
    >
      {t('doubts.raise')}
    </Button>
  );
};

type FormProps = Props & { readonly onAdded: (id: string) => void; readonly onCancel?: () => void };

/** What is asked of who raises a doubt. */
export const DoubtForm = ({ against, name, onAdded, onCancel }: FormProps) => {
  const { t } = useWords();
  return (
    <EditFrame action="raiseDoubt">
      <NewRecord
        kind="doubt"
        names={['text', 'raisedBy', 'type', ...(against ? [] : (['against'] as const)), 'settledBy']}
        optional={() => ['settledBy']}
        preset={{ on: today(), ...against }}
        title={name === undefined ? t('doubts.new') : t('doubts.newAgainst', { name })}
        add={t('doubts.add')}
        stem="innvending"
        onAdded={onAdded}
        {...(onCancel && { onCancel })}
      />
    </EditFrame>
  );
};
