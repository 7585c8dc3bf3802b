import { useIsLocked } from '../provenance/record-frame.js';
import '../edit/edit.css';

type Props = {
  readonly label: string;
  readonly checked: boolean;
  readonly onSave: (checked: boolean) => void;
};

/** Whether something is so, saved as it is checked. */
export const CheckEdit = ({ label, checked, onSave }: Props) => (
  <label className="check-edit">
    <input
      type="checkbox"
      disabled={useIsLocked()}
      checked={checked}
      onChange={(event) => onSave(event.target.checked)}
    />
    {label}
  </label>
);
