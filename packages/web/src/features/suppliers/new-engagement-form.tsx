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
import { useWorkbench } from '../../shared/data/context.js';

export const newEngagement = 'new-engagement';

/** Who processes for whom, under which contract, for which activities; a new supplier is made in the same edit. */
export const NewEngagementForm = () => {
  const { t } = useWords();
  const { of, text, record } = useWorkbench();
  const navigate = useNavigate();
  const activities = of('activity').map(({ id, title }) => ({ value: id, label: text(title) }));
  const parties = of('party');
  const [contractor, setContractor] = useState<ChosenParty>({ name: '', type: 'company', country: 'NO' });
  const [chosenPrincipal, setPrincipal] = useState<string>();
  const [chosen, choose] = useState<readonly string[]>([]);
  const [inWriting, setInWriting] = useState(true);
  const principal = chosenPrincipal ?? of('assessment')[0]?.subject.operator;
  if (activities.length === 0) return <NeedsActivity why={t('engagement.needsActivity')} />;
  const missing = !isComplete(contractor)
    ? t('engagement.missingContractor')
    : chosen.length === 0
      ? t('common.missingActivity')
      : undefined;
  return (
    <NewRecordForm
      anchor={newEngagement}
      title={t('engagement.new')}
      add={t('engagement.add')}
      stem="databehandlerforhold"
      fields={[{ name: 'contract', label: t('engagement.newContract') }]}
      missing={missing}
      makeRecord={({ contract = '' }, id) => {
        const party = partyOfChoice(contractor, (taken) => taken === id || record(taken) !== undefined);
        return [
          ...party.added,
          {
            kind: 'engagement',
            id,
            level: 'public',
            principal: principal ?? party.id,
            contractor: party.id,
            activities: chosen,
            contract: { title: { nb: contract }, inWriting },
            terms: [],
            places: [],
            certifications: [],
          },
        ];
      }}
      onAdded={(id) => {
        setContractor({ name: '', type: 'company', country: 'NO' });
        choose([]);
        void navigate({ to: '.', search: true, hash: id }).then(showMade);
      }}
      lead={
        <>
          <PartyChoice
            label={t('engagement.contractor')}
            chosen={contractor}
            onChoose={setContractor}
            except={principal}
          />
          <ChoiceEdit
            label={t('engagement.principal')}
            value={principal}
            options={parties
              .filter(({ id }) => !('id' in contractor) || id !== contractor.id)
              .map(({ id, name }) => ({ value: id, label: text(name) }))}
            onSave={setPrincipal}
          />
        </>
      }
    >
      <label className="check-edit">
        <input type="checkbox" checked={inWriting} onChange={(event) => setInWriting(event.target.checked)} />
        {t('engagement.inWriting')}
      </label>
      <ChecksEdit label={t('engagement.activities')} options={activities} chosen={chosen} onSave={choose} />
    </NewRecordForm>
  );
};
