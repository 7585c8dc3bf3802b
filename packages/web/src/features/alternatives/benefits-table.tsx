import type { RecordOf } from '@risikobilde/core';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useFieldLabels } from '../../shared/components/fields/use-field-labels.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { type Column, RecordTable } from '../../shared/components/record-table/record-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Alternative } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';

type Benefit = RecordOf<'benefit'>;

/** Every benefit once, with whom it is for, how well it is shown, and which alternatives give it; one of them in the panel. */
export const BenefitsTable = ({ alternatives }: { readonly alternatives: readonly Alternative[] }) => {
  const { t } = useWords();
  const { valueOf } = useFieldLabels();
  const { of, text } = useWorkbench();
  const { hash } = usePanelAddress();
  const benefits = of('benefit');
  if (benefits.length === 0) return <p className="edit-empty">{t('alternatives.noBenefits')}</p>;
  const columns: readonly [Column<Benefit>, ...Column<Benefit>[]] = [
    {
      key: 'text',
      label: t('kind.benefit.one'),
      cell: ({ text: words, id }) => (
        <>
          {text(words)} <ProvenanceTag id={id} />
        </>
      ),
      says: ({ text: words }) => text(words),
    },
    {
      key: 'forWhom',
      label: t('field.benefit.forWhom'),
      cell: ({ forWhom }) => valueOf('benefit.forWhom', forWhom),
      says: ({ forWhom }) => valueOf('benefit.forWhom', forWhom),
    },
    {
      key: 'strength',
      label: t('field.benefit.strength'),
      cell: ({ strength }) => valueOf('benefit.strength', strength),
      says: ({ strength }) => valueOf('benefit.strength', strength),
    },
    ...alternatives.map(
      ({ id, name, short }): Column<Benefit> => ({
        key: id,
        label: text(short ?? name),
        cell: (benefit) =>
          benefit.alternatives.includes(id) ? (
            <span className="in-words">
              <CheckmarkIcon aria-hidden fontSize="1.25rem" />
              {t('answer.yes')}
            </span>
          ) : (
            t('answer.no')
          ),
        says: (benefit) => t(benefit.alternatives.includes(id) ? 'answer.yes' : 'answer.no'),
      }),
    ),
  ];
  return (
    <RecordTable
      label={t('kind.benefit.many')}
      file="fordeler"
      rows={benefits}
      idOf={({ id }) => id}
      columns={columns}
      opened={hash}
    />
  );
};
