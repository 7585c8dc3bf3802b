import { useWords } from '../../words.js';
import { useIsLocked } from '../provenance/record-frame.js';
import './edit.css';

type Props<V extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  readonly onSave: (chosen: readonly V[]) => void;
  /** How many must stay chosen; the last ones cannot be taken away. */
  readonly least?: number;
  /** The label is said to screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean;
};

/** Some of a few values, saved as each is checked. What is chosen and no longer offered stays chosen. */
export const ChecksEdit = <V extends string>(props: Props<V>) => {
  const { label, options, chosen, onSave, least = 0, hideLabel = false } = props;
  const { t } = useWords();
  if (useIsLocked())
    return (
      <p className="edit-locked">
        <span className={hideLabel ? 'visually-hidden' : 'edit-label'}>{label}</span>{' '}
        <span>
          {options
            .filter(({ value }) => chosen.includes(value))
            .map((option) => option.label)
            .join(', ') || t('edit.empty')}
        </span>
      </p>
    );
  return (
    <fieldset className="checks-edit">
      <legend className={hideLabel ? 'visually-hidden' : 'edit-label'}>{label}</legend>
      {options.map((option) => {
        const isChosen = chosen.includes(option.value);
        return (
          <label key={option.value} className="check-edit">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.length <= least}
              onChange={() =>
                onSave(isChosen ? chosen.filter((one) => one !== option.value) : [...chosen, option.value])
              }
            />
            {option.label}
          </label>
        );
      })}
    </fieldset>
  );
};
