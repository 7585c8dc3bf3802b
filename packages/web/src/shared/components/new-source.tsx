import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../words.js';
import { askedOfSource, controlsOfSource, unknownOfSource } from './source-questions.js';
import { NewRecord } from './fields/new-record.js';
import { useIsLocked } from './provenance/record-frame.js';
import { useEntered } from './use-entered.js';

type Props = {
  /** Cites the source that was entered, in the field where it was missed. */
  readonly onCite: (source: RecordOf<'ownSource'>) => void;
  /** What it takes for it to be cited. */
  readonly note?: string;
};

/** From a field where a source is cited: enters one that is not in the list, and cites it at once. */
export const NewSource = ({ onCite, note }: Props) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { opener, isAsked, ask, close, onAdded } = useEntered('ownSource', onCite);
  if (isLocked) return null;
  return isAsked ? (
    <NewRecord
      kind="ownSource"
      names={askedOfSource}
      optional={unknownOfSource}
      special={controlsOfSource}
      title={t('sources.new')}
      add={t('sources.addAndCite')}
      stem="kilde"
      onAdded={onAdded}
      onCancel={close}
      {...(note !== undefined && { note })}
    />
  ) : (
    <Button ref={opener} variant="tertiary" data-size="sm" className="to-new-form" onClick={ask}>
      <PlusIcon aria-hidden />
      {t('sources.addOne')}
    </Button>
  );
};
