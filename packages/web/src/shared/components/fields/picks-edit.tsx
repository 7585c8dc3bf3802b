import { useWords } from '../../words.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { ListEdit } from '../edit/list-edit.js';
import { useIsLocked } from '../provenance/record-frame.js';

type Props = {
  readonly label: string;
  /** What adding to it is called. */
  readonly add: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly least: number;
  readonly hideLabel: boolean;
  readonly onSave: (chosen: readonly string[]) => void;
};

/** Some of many values: those that are chosen, and one list to choose the next from. */
export const PicksEdit = ({ label, add, options, chosen, least, hideLabel, onSave }: Props) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return (
    <div role="group" aria-label={label}>
      {!hideLabel && <span className="edit-label">{label}</span>}
      <ListEdit
        items={chosen}
        nameOf={nameOf}
        least={least}
        empty={t('edit.emptyList')}
        render={nameOf}
        onSave={onSave}
      />
      {!isLocked && (
        <ChoiceEdit
          label={add}
          value={undefined}
          options={options.filter(({ value }) => !chosen.includes(value))}
          onSave={(value) => onSave([...chosen, value])}
        />
      )}
    </div>
  );
};
