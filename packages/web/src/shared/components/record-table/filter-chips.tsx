import { CheckmarkIcon } from '@navikt/aksel-icons';
import './record-table.css';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string; readonly n?: number }[];
  readonly onChoose: (value: V) => void;
};

/** Chooses which rows are shown: one is always on, and a chip never does anything else. */
export const FilterChips = <V extends string>({ label, value, options, onChoose }: Props<V>) => (
  <div className="chips" role="group" aria-label={label}>
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        className="chip"
        aria-pressed={option.value === value}
        onClick={() => onChoose(option.value)}
      >
        {/* Not by colour alone. */}
        {option.value === value && <CheckmarkIcon aria-hidden fontSize="1.25rem" />}
        {option.label}
        {option.n !== undefined && <span className="chip-n">{option.n}</span>}
      </button>
    ))}
  </div>
);
