import { useWords } from '../../words.js';

type Props = {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly isChosen?: boolean }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
};

/** Columns that are there only when the reader wants them; nothing where a table has none such. */
export const ColumnChoice = ({ columns, chosen, onChoose }: Props) => {
  const { t } = useWords();
  const optional = columns.filter(({ isChosen }) => isChosen);
  if (optional.length === 0) return null;
  return (
    <details className="column-choice">
      <summary>{t('table.columns')}</summary>
      <div role="group" aria-label={t('table.columns')}>
        {optional.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.has(key)}
              onChange={({ target }) =>
                onChoose(
                  new Set(target.checked ? [...chosen, key] : [...chosen].filter((one) => one !== key)),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </details>
  );
};
