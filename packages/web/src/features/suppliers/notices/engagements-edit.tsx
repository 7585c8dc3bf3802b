import { ChecksEdit } from '../../../shared/components/edit/checks-edit.js';
import type { ValueProps } from '../../../shared/components/fields/value-props.js';
import { useFieldLabels } from '../../../shared/components/fields/use-field-labels.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** The engagements that a notice is about, each with what it is for: one supplier may stand in several between the same two. */
export const EngagementsEdit = ({ placed, held, onSave, hideLabel = false, beside = {} }: ValueProps) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const { labelOf } = useFieldLabels();
  const nameOf = useNames();
  const chosen = Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];
  const { sender } = beside;
  const options = of('engagement')
    // With the supplier chosen, only what it is engaged in.
    .filter(({ id, contractor }) => sender === undefined || contractor === sender || chosen.includes(id))
    .map(({ id, activities }) => ({
      value: id,
      label: t('suppliers.notices.engagement', {
        name: nameOf(id),
        activities: { list: activities.slice(0, 2).map((one) => ({ und: nameOf(one) })) },
        more: Math.max(0, activities.length - 2),
      }),
    }));
  return (
    <ChecksEdit
      label={labelOf(placed.place)}
      options={options}
      chosen={chosen}
      least={1}
      hideLabel={hideLabel}
      onSave={onSave}
    />
  );
};
