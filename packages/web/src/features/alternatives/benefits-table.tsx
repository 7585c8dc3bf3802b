import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useWords } from '../../shared/words.js';
import { useFieldLabels } from '../../shared/components/fields/use-field-labels.js';
import { DataTable } from '../../shared/components/data-table.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { BenefitEdit } from './benefit-edit.js';
import '../../shared/components/screen.css';

/** Every benefit once, with whom it is for, how well it is shown, and which alternatives give it. */
export const BenefitsTable = ({ alternatives }: { readonly alternatives: readonly Alternative[] }) => {
  const { t } = useWords();
  const { valueOf } = useFieldLabels();
  const { of, text } = useWorkbench();
  const benefits = of('benefit');
  if (benefits.length === 0) return <p className="edit-empty">{t('alternatives.noBenefits')}</p>;
  return (
    <DataTable
      label={t('kind.benefit.many')}
      columns={[
        t('kind.benefit.one'),
        t('field.benefit.forWhom'),
        t('field.benefit.strength'),
        ...alternatives.map(({ name }) => text(name)),
      ]}
      wide={0}
      rows={benefits.map((benefit) => ({
        key: benefit.id,
        anchor: benefit.id,
        cells: [
          <RecordFrame key="text" id={benefit.id} look="none">
            <BenefitEdit benefit={benefit} /> <ProvenanceTag id={benefit.id} />
          </RecordFrame>,
          valueOf('benefit.forWhom', benefit.forWhom),
          valueOf('benefit.strength', benefit.strength),
          ...alternatives.map(({ id }) =>
            benefit.alternatives.includes(id) ? (
              <span key={id} className="in-words">
                <CheckmarkIcon aria-hidden fontSize="1.25rem" />
                {t('answer.yes')}
              </span>
            ) : (
              <span key={id} className="subtle">
                {t('answer.no')}
              </span>
            ),
          ),
        ],
      }))}
    />
  );
};
