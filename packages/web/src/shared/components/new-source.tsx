import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';
import { NewRecord } from './fields/new-record.js';
import { useIsLocked } from './provenance/record-frame.js';

type Props = {
  /** Cites the source that was entered, in the field where it was missed. */
  readonly onCite: (source: RecordOf<'ownSource'>) => void;
  /** What it takes for it to be cited. */
  readonly note?: string;
};

/** From a field where a source is cited: enters one that is not in the list, and cites it at once. */
export const NewSource = ({ onCite, note }: Props) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const isLocked = useIsLocked();
  const [asking, ask] = useState(false);
  const [entered, setEntered] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const source = entered === undefined ? undefined : record(entered);
  // It can be cited once it is there.
  useEffect(() => {
    if (source?.kind !== 'ownSource') return;
    setEntered(undefined);
    onCite(source);
  }, [source, onCite]);
  if (isLocked) return null;
  const close = () => {
    ask(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return asking ? (
    <NewRecord
      kind="ownSource"
      names={['name', 'type', 'provisions', 'verification']}
      title={t('sources.new')}
      add={t('sources.addAndCite')}
      stem="kilde"
      onAdded={(id) => {
        setEntered(id);
        close();
      }}
      onCancel={close}
      {...(note !== undefined && { note })}
    />
  ) : (
    <Button ref={opener} variant="tertiary" data-size="sm" className="to-new-form" onClick={() => ask(true)}>
      <PlusIcon aria-hidden />
      {t('sources.addOne')}
    </Button>
  );
};
