import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { RecordOf } from '@risikobilde/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { LineField } from './fields.js';

type Source = RecordOf<'ownSource'>;
type Purpose = 'law' | 'terms' | 'report';

/** What may be entered for each purpose; law is picked by its provision, so it must have one. */
const types: Readonly<Record<Purpose, readonly Source['type'][]>> = {
  law: ['act', 'regulation', 'decision'],
  terms: ['contract', 'other'],
  report: ['report', 'guideline', 'decision', 'other'],
};
const allTypes = ['act', 'regulation', 'decision', 'contract', 'report', 'guideline', 'other'] as const;

type Props = {
  readonly of: Purpose;
  /** Picks what was entered, where it was missed. */
  readonly onPick: (source: Source) => void;
};

/** From a question of the path: the form of the sources for one that is not in the list, and back with it picked. */
export const OwnSource = ({ of, onPick }: Props) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const [isAsked, ask] = useState(false);
  const [entered, setEntered] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const source = entered === undefined ? undefined : record(entered);
  // It can be picked once it is there.
  useEffect(() => {
    if (source?.kind !== 'ownSource') return;
    setEntered(undefined);
    onPick(source);
  }, [source, onPick]);
  if (useIsLocked()) return null;
  const close = () => {
    ask(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <>
      <Button
        ref={opener}
        type="button"
        variant="tertiary"
        data-size="sm"
        className="path-own-source"
        onClick={() => ask(true)}
      >
        <PlusIcon aria-hidden />
        {t(`path.source.${of}`)}
      </Button>
      {isAsked &&
        createPortal(
          // What is sent or typed in the panel is no answer to the question that it lies over.
          <div onSubmit={stay} onKeyDown={stay}>
            <NewPanel title={t(`path.source.${of}`)} kind={t('kind.ownSource.one')} onClose={close}>
              <p>{t(`path.source.${of}Lead`)}</p>
              <NewRecord
                kind="ownSource"
                names={[
                  'name',
                  'type',
                  ...(of === 'law' ? (['provisions'] as const) : []),
                  'starts',
                  'ends',
                  'address',
                  'verification',
                ]}
                optional={() => ['starts', 'ends', 'address']}
                {...(of === 'law' && { needs: ['provisions'] as const, special: oneProvision })}
                except={() => ({ type: allTypes.filter((type) => !types[of].includes(type)) })}
                title={t('sources.new')}
                add={t('path.source.add')}
                stem="kilde"
                onAdded={(id) => {
                  setEntered(id);
                  close();
                }}
              />
            </NewPanel>
          </div>,
          document.body,
        )}
    </>
  );
};

/** The one provision that is relied on, in a line of its own; further ones are added where the source is kept. */
const ProvisionEdit = ({ held, onSave }: ValueProps) => {
  const words = useFieldWords();
  const [typed] = Array.isArray(held) ? (held as Source['provisions']) : [];
  return (
    <LineField
      label={words.field('ownSource.provisions.ref')}
      description={words.help('ownSource.provisions.ref') ?? ''}
      value={typed?.ref ?? ''}
      onChange={(ref) => onSave(ref.trim() === '' ? [] : [{ ref }])}
    />
  );
};
const oneProvision = { provisions: ProvisionEdit };

const stay = (event: SyntheticEvent) => event.stopPropagation();
