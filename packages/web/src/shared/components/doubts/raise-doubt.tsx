import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useRef, useState } from 'react';
import { useMay } from '../../data/context.js';
import { today } from '../../search-params.js';
import { useWords } from '../../words.js';
import { NewRecord } from '../fields/new-record.js';
import { GroundChoice, useGroundsOf } from './ground-choice.js';
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

const special = { ground: GroundChoice };

type FormProps = Props & { readonly onAdded: (id: string) => void; readonly onCancel?: () => void };

/** What is asked of who raises a doubt. */
export const DoubtForm = ({ against, name, onAdded, onCancel }: FormProps) => {
  const { t } = useWords();
  const groundsOf = useGroundsOf();
  return (
    <EditFrame action="raiseDoubt">
      <NewRecord
        kind="doubt"
        names={({ type, against: about }) => [
          'text',
          'raisedBy',
          'type',
          ...(against ? [] : (['against'] as const)),
          // A weak source is doubted wherever it is leaned on; a step that does not follow is one ground, or all of them.
          ...(against === undefined && type === 'undermines' ? (['fact'] as const) : []),
          ...(against?.ground === undefined && type === 'undercuts' && groundsOf(about).length > 1
            ? (['ground'] as const)
            : []),
          'settledBy',
        ]}
        optional={({ fact }) => [
          'settledBy',
          'ground',
          'fact',
          ...(fact === undefined ? [] : (['against'] as const)),
        ]}
        special={special}
        begins={against?.against === undefined ? {} : { against: against.against }}
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
