import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { PartyFields } from './party-fields.js';

/** Who the supplier is: seat, owner and the law that reaches it, certifications and how sure they are. */
export const PartyPanel = ({ party: id }: { readonly party: string }) => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const nameOf = useNames();
  const party = record(id);
  if (party?.kind !== 'party') return null;
  return (
    <RecordFrame id={id} look="none">
      <Panel title={`${t('suppliers.party')}: ${nameOf(id)}`} anchor={id} level={3}>
        <PartyFields party={party} />
      </Panel>
    </RecordFrame>
  );
};
