import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import type { Ground, Reason, RequestedChange } from '@risikobilde/core';
import { useRef, useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { NewSource } from '../../../shared/components/new-source.js';
import { RecordPicker } from '../../../shared/components/record-picker/record-picker.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { GroundItem } from './ground-item.js';
import { useGroundOptions } from './use-ground-options.js';

type Props = {
  /** The claim or premise that rests on them. */
  readonly holder: string;
  /** What they are: what a claim or a premise rests on, or what a claim is said with reservation for. */
  readonly of: 'claim' | 'premise' | 'reservation';
  readonly grounds: readonly Ground[];
  /** How each of them holds, in the same order. */
  readonly reasons: readonly Reason[];
  readonly changeTo: (grounds: readonly Ground[]) => RequestedChange;
};

const isSameGround = (one: Ground, other: Ground): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a claim or a premise rests on: each ground with how it holds, added by name and taken away. */
export const GroundsEdit = ({ holder, of, grounds, reasons, changeTo }: Props) => {
  const { t } = useWords();
  const { edit } = useWorkbench();
  const isLocked = useIsLocked();
  const options = useGroundOptions(holder);
  const [adding, add] = useState<'ground' | 'premise'>();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    add(undefined);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = (next: readonly Ground[]) => edit([changeTo(next)]);
  return (
    <div className="grounds-edit">
      {grounds.length === 0 ? (
        <p className="edit-empty">{t(`argument.restsOnNothing.${of}`)}</p>
      ) : (
        <ul>
          {grounds.map((ground, i) => (
            <GroundItem
              // A ground has no id; its place is what it is known by.
              key={i}
              holder={holder}
              ground={ground}
              reason={reasons[i]}
              onChange={(next) => save(grounds.map((other, k) => (k === i ? next : other)))}
              onRemove={() => {
                save(grounds.filter((_, k) => k !== i));
                requestAnimationFrame(() => opener.current?.focus());
              }}
            />
          ))}
        </ul>
      )}
      {adding === 'ground' && (
        <RecordPicker
          label={t('argument.pick')}
          items={options.filter((option) => !grounds.some((ground) => isSameGround(ground, option.ground)))}
          onCancel={close}
          onPick={(option) => {
            save([...grounds, option.ground]);
            close();
          }}
        />
      )}
      {adding === 'premise' && (
        <NewRecord
          kind="premise"
          names={['text', 'ifItFalls']}
          title={t('argument.addPremise')}
          add={t('common.add')}
          stem="forutsetning"
          alongside={(premise) => [changeTo([...grounds, { premise }])]}
          onAdded={close}
          onCancel={close}
        />
      )}
      {adding === undefined && !isLocked && (
        <div className="grounds-add">
          <Button ref={opener} variant="secondary" data-size="sm" onClick={() => add('ground')}>
            <PlusIcon aria-hidden />
            {t(of === 'reservation' ? 'argument.addReservation' : 'activities.addBasis')}
          </Button>
          {of !== 'reservation' && (
            <Button variant="tertiary" data-size="sm" onClick={() => add('premise')}>
              <PlusIcon aria-hidden />
              {t('argument.addPremise')}
            </Button>
          )}
          <NewSource onCite={({ id }) => save([...grounds, { source: id }])} />
        </div>
      )}
    </div>
  );
};
