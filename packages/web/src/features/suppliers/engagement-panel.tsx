import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { FindingsFold } from '../../shared/components/findings-fold.js';
import { useWorkbench } from '../../shared/data/context.js';
import { PartyPanel } from './party-panel.js';
import { EditionEdit, ReliedEdit } from './edition-edit.js';
import { PlaceOffers } from './profiles/place-offers.js';

/** One engagement: contract, terms, list of sub-processors, places, and the party that is engaged. */
export const EngagementPanel = ({ engagement }: { readonly engagement: RecordOf<'engagement'> }) => {
  const { t } = useWords();
  const { evaluation, record } = useWorkbench();
  const findings = evaluation.findings.filter(
    // What article 28 asks has a tab of its own.
    (finding) =>
      (finding.refs.includes(engagement.id) || finding.refs.includes(engagement.contractor)) &&
      !finding.refs.some((ref) => record(ref)?.kind === 'requirement'),
  );
  return (
    <div>
      <FindingsFold findings={findings} />
      <Fields
        of={engagement}
        names={[
          'contractor',
          'principal',
          'contract',
          'terms',
          'subprocessors',
          'activities',
          'places',
          'certifications',
          'note',
        ]}
        except={{ contractor: [engagement.principal], principal: [engagement.contractor] }}
        special={{
          'terms.terms': ReliedEdit,
          'terms.edition': EditionEdit,
          'subprocessors.list': ReliedEdit,
          'subprocessors.edition': EditionEdit,
        }}
        empty={{ terms: t('engagement.termsHelp'), subprocessors: t('engagement.listHelp') }}
        below={{ places: <PlaceOffers engagement={engagement} /> }}
      />
      <PartyPanel party={engagement.contractor} />
      <MoreFields of={engagement} />
      <RemoveRecord id={engagement.id} label={t('engagement.remove')} />
    </div>
  );
};
