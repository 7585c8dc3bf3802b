import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { useWords } from '../../words.js';

type Props = {
  readonly record: string;
  /** The rows in the order they are shown. */
  readonly rows: readonly string[];
  readonly onOpen: (record: string) => void;
};

/** Which of the rows the panel shows, and the way to the one before and the one after. */
export const PanelSteps = ({ record, rows, onOpen }: Props) => {
  const { t } = useWords();
  const at = rows.indexOf(record);
  const step = (by: 1 | -1) => {
    const other = rows[at + by];
    const Icon = by === 1 ? ChevronDownIcon : ChevronUpIcon;
    const name = t(by === 1 ? 'common.next' : 'common.previous');
    return (
      <button
        type="button"
        className="frame-button"
        data-step={by}
        aria-label={name}
        title={name}
        aria-disabled={other === undefined}
        onClick={() => other !== undefined && onOpen(other)}
      >
        <Icon aria-hidden />
      </button>
    );
  };
  return (
    <>
      {at !== -1 && rows.length > 1 && (
        <span className="edit-panel-place">{t('panel.place', { n: at + 1, all: rows.length })}</span>
      )}
      {step(-1)}
      {step(1)}
    </>
  );
};
