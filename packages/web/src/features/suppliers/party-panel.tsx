import { useTexts } from '../../app/language.js';
import { Panel } from '../../components/panel.js';
import { RecordFrame } from '../../components/provenance/record-frame.js';
import { useNames } from '../../components/record-link/use-names.js';
import { useWorkbench } from '../../data/context.js';
import { PartyFields } from './party-fields.js';
import { suppliersTexts } from './texts.js';

/** Who the supplier is: seat, owner and the law that reaches it, certifications and how sure they are. */
export const PartyPanel = ({ party: id }: { readonly party: string }) => {
  const t = useTexts(suppliersTexts);
  const { record } = useWorkbench();
  const nameOf = useNames();
  const party = record(id);
  if (party?.kind !== 'party') return null;
  return (
    <RecordFrame id={id} look="none">
      <Panel title={`${t('party')}: ${nameOf(id)}`} anchor={id}>
        <PartyFields party={party} />
      </Panel>
    </RecordFrame>
  );
};
