import type { RecordOf } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { NeedsActivity } from '../../shared/components/needs-activity/needs-activity.js';
import { NewRecordForm } from '../../shared/components/new-record/new-record-form.js';
import { showMade } from '../../shared/components/new-record/show-made.js';
import { PartyChoice } from '../../shared/components/party-choice/party-choice.js';
import {
  type ChosenParty,
  isComplete,
  partyOfChoice,
} from '../../shared/components/party-choice/party-of-choice.js';
import { useCountries, useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Transfer = RecordOf<'transfer'>;

export const newTransfer = 'new-transfer';
export const modes = ['storage', 'remoteAccess', 'onward'] as const;
export const frequencies = ['routine', 'occasional', 'possible', 'excluded'] as const;

/** What goes where, from whom and to whom; grounds and the assessment of the protection are given where it then opens. */
export const NewTransferForm = () => {
  const { t } = useWords();
  const { of, text, record } = useWorkbench();
  const { choices } = useFieldWords();
  const countries = useCountries();
  const navigate = useNavigate();
  const activities = of('activity').map(({ id, title }) => ({ value: id, label: text(title) }));
  const [importer, setImporter] = useState<ChosenParty>({ id: '' });
  const [chosenExporter, setExporter] = useState<string>();
  const [chosenCountry, setCountry] = useState<string>();
  const [mode, setMode] = useState<Transfer['mode']>('remoteAccess');
  const [frequency, setFrequency] = useState<Transfer['frequency']>('possible');
  const [clearText, setClearText] = useState(true);
  const [chosen, choose] = useState<readonly string[]>([]);
  const exporter = chosenExporter ?? of('assessment')[0]?.subject.operator;
  const known = 'id' in importer ? record(importer.id) : undefined;
  // Where the importer belongs is where the data go, until somebody says otherwise.
  const country =
    chosenCountry ??
    ('id' in importer ? (known?.kind === 'party' ? known.country : undefined) : importer.country);
  if (activities.length === 0) return <NeedsActivity why={t('transfer.needsActivity')} />;
  const missing = !isComplete(importer)
    ? t('transfer.missingImporter')
    : country === undefined
      ? t('transfer.missingCountry')
      : chosen.length === 0
        ? t('common.missingActivity')
        : undefined;
  return (
    <NewRecordForm
      anchor={newTransfer}
      title={t('transfer.new')}
      add={t('transfer.add')}
      stem="overforing"
      fields={[
        { name: 'title', label: t('transfer.newTitle') },
        { name: 'data', label: t('transfer.newData'), long: true },
      ]}
      missing={missing}
      makeRecord={({ title = '', data = '' }, id) => {
        const party = partyOfChoice(importer, (taken) => taken === id || record(taken) !== undefined);
        return [
          ...party.added,
          {
            kind: 'transfer',
            id,
            level: 'public',
            title: { nb: title },
            exporter: exporter ?? party.id,
            importer: party.id,
            country: country ?? '',
            mode,
            frequency,
            activities: chosen,
            data: { nb: data },
            clearText,
            grounds: [],
            impactAssessments: [],
            supplementary: [],
          },
        ];
      }}
      onAdded={(id) => {
        setImporter({ id: '' });
        setCountry(undefined);
        choose([]);
        void navigate({ to: '.', search: true, hash: id }).then(showMade);
      }}
    >
      <PartyChoice
        label={t('field.transfer.importer')}
        chosen={importer}
        onChoose={setImporter}
        except={exporter}
      />
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('field.transfer.exporter')}
          value={exporter}
          options={of('party')
            .filter(({ id }) => !('id' in importer) || id !== importer.id)
            .map(({ id, name }) => ({ value: id, label: text(name) }))}
          onSave={setExporter}
        />
        <ChoiceEdit label={t('transfer.country')} value={country} options={countries} onSave={setCountry} />
        <ChoiceEdit
          label={t('suppliers.mode')}
          value={mode}
          options={choices('transfer.mode', modes)}
          onSave={setMode}
        />
        <ChoiceEdit
          label={t('risk.often')}
          value={frequency}
          options={choices('transfer.frequency', frequencies)}
          onSave={setFrequency}
        />
      </div>
      <label className="check-edit">
        <input type="checkbox" checked={clearText} onChange={(event) => setClearText(event.target.checked)} />
        {t('suppliers.clearText')}
      </label>
      <ChecksEdit label={t('rights.appliesTo')} options={activities} chosen={chosen} onSave={choose} />
    </NewRecordForm>
  );
};
