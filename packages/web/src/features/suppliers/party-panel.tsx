import { useTexts } from '../../shared/language.js';
import { Panel } from '../../shared/components/panel.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
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
