import { Button } from '@digdir/designsystemet-react';
import { leavesOf, type Reason, type RecordOf } from '@risikobilde/core';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { PeersHere } from '../../../shared/components/explain/peers-here.js';
import { FieldEdit } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { SpecialFrame } from '../../../shared/components/fields/special.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { GroundsEdit } from './grounds-edit.js';
import { PassageEdit } from './passage-edit.js';
import { useOpenArgument } from './use-open-argument.js';

const controls = { 'bearings.of.passage': PassageEdit };

type Props = { readonly premise: RecordOf<'premise'>; readonly reasons: readonly Reason[] };

/** A premise: its sentence, what follows if it falls, what it rests on, the themes that bear on it, what somebody has judged that they mean, and what rests on it. */
export const PremiseFields = ({ premise, reasons }: Props) => {
  const { t } = useWords();
  return (
    <>
      <FieldEdit of={premise} name="text" />
      <FieldEdit of={premise} name="ifItFalls" />
      <h3>{t('argument.restsOn')}</h3>
      <GroundsEdit
        holder={premise.id}
        of="premise"
        grounds={premise.restsOn}
        reasons={reasons}
        changeTo={(restsOn) => ({ record: premise.id, set: { restsOn } })}
      />
      <FieldEdit of={premise} name="themes" />
      <SpecialFrame kind="premise" of={premise} special={controls}>
        <FieldEdit of={premise} name="bearings" />
      </SpecialFrame>
      <PeersHere premise={premise} />
      <FieldEdit of={premise} name="sources" />
      <h3>{t('argument.leansOnIt')}</h3>
      <LeansOnIt premise={premise.id} />
      <MoreFields of={premise} />
      <RemoveRecord id={premise.id} label={t('argument.removePremise')} />
    </>
  );
};

const LeansOnIt = ({ premise }: { readonly premise: string }) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const { openArgument } = useOpenArgument();
  const holders = [
    ...of('claim').map((claim) => ({ id: claim.id, text: claim.text, leaves: leavesOf(claim.grounds) })),
    ...of('premise').map((other) => ({
      id: other.id,
      text: other.text,
      leaves: other.restsOn.flatMap(leavesOf),
    })),
  ].filter(({ leaves }) => leaves.some((leaf) => 'premise' in leaf && leaf.premise === premise));
  if (holders.length === 0) return <p className="edit-empty">{t('argument.nothingLeans')}</p>;
  return (
    <ul className="plain-list">
      {holders.map((holder) => (
        <li key={holder.id}>
          <Button
            variant="tertiary"
            data-size="sm"
            className="ground-open"
            onClick={() => openArgument(holder.id)}
          >
            {text(holder.text)}
          </Button>
        </li>
      ))}
    </ul>
  );
};
