import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordDetails } from '../../shared/components/record-details.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { PartyFields } from './party-fields.js';

/** Every party that is no contractor: the operator itself, owners, importers. Contractors stand with their contracts. */
export const PartiesPanel = () => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const words = useFieldWords();
  const contractors = new Set(of('engagement').map(({ contractor }) => contractor));
  const others = of('party').filter(({ id }) => !contractors.has(id));
  if (others.length === 0) return null;
  return (
    <Panel title={t('party.others')}>
      <p className="prose">{t('party.othersLead')}</p>
      {others.map((party) => (
        <RecordDetails
          key={party.id}
          id={party.id}
          title={text(party.name)}
          note={`${words.value('party.type', party.type)}, ${words.country(party.country)}`}
        >
          <RecordFrame id={party.id}>
            <PartyFields party={party} />
            <MoreFields of={party} />
            <RemoveRecord id={party.id} label={t('party.remove')} />
          </RecordFrame>
        </RecordDetails>
      ))}
    </Panel>
  );
};
