import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = {
  readonly label: string;
  readonly value: string;
  /** The other end, which it cannot be. */
  readonly except?: string;
  readonly onSave: (party: string) => void;
};

/** Which of the parties it is, changed in place. */
export const PartyOf = ({ label, value, except, onSave }: Props) => {
  const { of, text } = useWorkbench();
  return (
    <ChoiceEdit
      label={label}
      hideLabel
      value={value}
      options={of('party')
        .filter(({ id }) => id !== except)
        .map(({ id, name }) => ({ value: id, label: text(name) }))}
      onSave={onSave}
    />
  );
};
