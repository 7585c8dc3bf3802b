import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useTexts } from '../../shared/language.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { BenefitEdit } from './benefit-edit.js';
import { alternativesTexts } from './texts.js';
import '../../shared/components/screen.css';

/** Every benefit once, with whom it is for, how well it is shown, and which alternatives give it. */
export const BenefitsTable = ({ alternatives }: { readonly alternatives: readonly Alternative[] }) => {
  const t = useTexts(alternativesTexts);
  const { of, text } = useWorkbench();
  const benefits = of('benefit');
  if (benefits.length === 0) return <p className="edit-empty">{t('noBenefits')}</p>;
  return (
    <DataTable
      label={t('benefits')}
      columns={[t('benefit'), t('forWhom'), t('shown'), ...alternatives.map(({ name }) => text(name))]}
      wide={0}
      rows={benefits.map((benefit) => ({
        key: benefit.id,
        anchor: benefit.id,
        cells: [
          <RecordFrame key="text" id={benefit.id} look="none">
            <BenefitEdit benefit={benefit} alternatives={alternatives} /> <ProvenanceTag id={benefit.id} />
          </RecordFrame>,
          t(`whom.${benefit.forWhom}`),
          t(`strengths.${benefit.strength}`),
          ...alternatives.map(({ id }) =>
            benefit.alternatives.includes(id) ? (
              <span key={id} className="in-words">
                <CheckmarkIcon aria-hidden fontSize="1.25rem" />
                {t('gives')}
              </span>
            ) : (
              <span key={id} className="subtle">
                {t('givesNot')}
              </span>
            ),
          ),
        ],
      }))}
    />
  );
};
