import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { ownLaw, type RecordOf } from '@risikobilde/core';
import type { SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { controlsOfSource, unknownOfSource } from '../../shared/components/source-questions.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { NewRecord } from '../../shared/components/fields/new-record.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useEntered } from '../../shared/components/use-entered.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWords } from '../../shared/words.js';
import { LineField } from './fields.js';

type Source = RecordOf<'ownSource'>;
type Purpose = 'law' | 'terms' | 'report';

/** What may be entered for each purpose; law is picked by its provision, so it must have one. */
const types: Readonly<Record<Purpose, readonly Source['type'][]>> = {
  law: ownLaw,
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
  const { opener, isAsked, ask, close, onAdded } = useEntered('ownSource', onPick);
  if (useIsLocked()) return null;
  return (
    <>
      <Button
        ref={opener}
        type="button"
        variant="tertiary"
        data-size="sm"
        className="path-own-source"
        onClick={ask}
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
                  ...(of === 'law' ? (['jurisdiction', 'provisions'] as const) : []),
                  'starts',
                  'ends',
                  'address',
                  'verification',
                ]}
                optional={() => [...unknownOfSource(), 'starts', 'ends', 'address']}
                {...(of === 'law' && { needs: ['provisions'] as const, special: ofLaw })}
                except={() => ({ type: allTypes.filter((type) => !types[of].includes(type)) })}
                title={t('sources.new')}
                add={t('path.source.add')}
                stem="kilde"
                onAdded={onAdded}
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
const ofLaw = { ...controlsOfSource, provisions: ProvisionEdit };

const stay = (event: SyntheticEvent) => event.stopPropagation();
