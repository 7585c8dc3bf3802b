import { useMemo } from 'react';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { useFieldLabels } from '../../../shared/components/fields/use-field-labels.js';
import type { ValueProps } from '../../../shared/components/fields/value-props.js';
import { useCoreContext } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** A passage of the source that stands beside it, chosen by what it says. */
export const PassageEdit = ({ placed, held, onSave, beside }: ValueProps) => {
  const { labelOf } = useFieldLabels();
  const { text } = useWorkbench();
  const context = useCoreContext();
  const source = typeof beside?.['source'] === 'string' ? beside['source'] : '';
  const options = useMemo(
    () =>
      (context.world('source', source)?.passages ?? []).map((passage) => ({
        value: passage.id,
        label: `${text(passage.text)} (${passage.language})`,
      })),
    [context, source, text],
  );
  return (
    <ChoiceEdit
      label={labelOf(placed.place)}
      value={typeof held === 'string' ? held : undefined}
      options={options}
      onSave={onSave}
    />
  );
};
