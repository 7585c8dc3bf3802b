import { Button } from '@digdir/designsystemet-react';
import { leavesOf, type Reason, type RecordOf } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { CiteEdit } from '../../../shared/components/edit/cite-edit.js';
import { ListEdit } from '../../../shared/components/edit/list-edit.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../../shared/components/edit/use-record-edit.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { GroundsEdit } from './grounds-edit.js';
import { useOpenArgument } from './use-open-argument.js';

type Props = { readonly premise: RecordOf<'premise'>; readonly reasons: readonly Reason[] };

/** A premise: its sentence, what follows if it falls, what it rests on, the themes that bear on it, and what rests on it. */
export const PremiseFields = ({ premise, reasons }: Props) => {
  const { t } = useWords();
  const { world, text } = useWorkbench();
  const { set } = useRecordEdit<'premise'>(premise);
  const isLocked = useIsLocked();
  const themes = world.entries.flatMap((entry) =>
    entry.kind === 'theme' ? [{ value: entry.id, label: text(entry.name) }] : [],
  );
  const free = themes.find(({ value }) => !premise.themes.includes(value))?.value;
  return (
    <>
      <TextEdit
        label={t('argument.text')}
        showLabel
        multiline
        value={premise.text}
        onSave={(words) => set('text', words)}
      />
      <TextEdit
        label={t('argument.ifItFalls')}
        showLabel
        multiline
        value={premise.ifItFalls}
        onSave={(words) => set('ifItFalls', words)}
      />
      <h3>{t('argument.restsOn')}</h3>
      <GroundsEdit
        holder={premise.id}
        of="premise"
        grounds={premise.restsOn}
        reasons={reasons}
        changeTo={(restsOn) => ({ record: premise.id, set: { restsOn } })}
      />
      <h3>{t('argument.themes')}</h3>
      <ListEdit
        items={premise.themes}
        nameOf={(theme) => themes.find(({ value }) => value === theme)?.label ?? theme}
        onSave={(next) => set('themes', next)}
        addLabel={t('argument.addTheme')}
        empty={t('argument.noThemes')}
        {...(free !== undefined && { create: () => free })}
        render={(theme, change) => (
          <ChoiceEdit label={t('type.theme')} hideLabel value={theme} options={themes} onSave={change} />
        )}
      />
      <h3>{t('field.premise.sources')}</h3>
      <ListEdit
        items={premise.sources}
        nameOf={({ title }) => title}
        onSave={(sources) => set('sources', sources)}
        create={() => ({ title: t('common.newSource') })}
        addLabel={t('argument.addSource')}
        empty={t('argument.noSources')}
        render={(source, change) => <CiteEdit cite={source} onSave={change} />}
      />
      <h3>{t('argument.leansOnIt')}</h3>
      <LeansOnIt premise={premise.id} />
      <MoreFields of={premise} />
      {!isLocked && <RemoveRecord id={premise.id} label={t('argument.removePremise')} />}
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
    <ul className="argument-holders">
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
