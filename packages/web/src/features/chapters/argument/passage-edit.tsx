import { useMemo } from 'react';
import { ChoiceEdit } from '../../../shared/components/edit/choice-edit.js';
import { useFieldLabels } from '../../../shared/components/fields/use-field-labels.js';
import type { ValueProps } from '../../../shared/components/fields/value-props.js';
import { useCoreContext } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** What a body says in one place, chosen by its page and its words; the source that it stands in follows. */
export const PassageEdit = ({ placed, held, beside, onSave, onSaveWhole }: ValueProps) => {
  const { labelOf } = useFieldLabels();
  const { text } = useWorkbench();
  const context = useCoreContext();
  const options = useMemo(
    () =>
      context.worldOf('source').flatMap((source) =>
        (source.passages ?? []).map((passage) => ({
          value: `${source.id}#${passage.id}`,
          label: `${text(source.short)}: ${text(passage.text)} (${passage.language})`,
          whole: { passage: passage.id, source: source.id },
        })),
      ),
    [context, text],
  );
  return (
    <ChoiceEdit
      label={labelOf(placed.place)}
      value={typeof held === 'string' ? `${String(beside?.['source'])}#${held}` : undefined}
      options={options}
      onSave={(value) => {
        const whole = options.find((option) => option.value === value)?.whole;
        if (whole && onSaveWhole) onSaveWhole(whole);
        else onSave(whole?.passage);
      }}
    />
  );
};
