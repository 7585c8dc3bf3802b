import { DownloadIcon } from '@navikt/aksel-icons';
import { handOver } from '../download-button.js';
import { useWords } from '../../words.js';
import { toCsv } from './to-csv.js';

type Props<Row> = {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly says: (row: Row) => string | number }[];
  readonly rows: readonly Row[];
};

/** The rows as they are shown, as a spreadsheet. */
export const DownloadCsv = <Row,>({ name, columns, rows }: Props<Row>) => {
  const { t } = useWords();
  return (
    <button
      type="button"
      className="quiet-button"
      onClick={() =>
        handOver(
          `${name}.csv`,
          'text/csv',
          toCsv([
            columns.map(({ label }) => label),
            ...rows.map((row) => columns.map(({ says }) => says(row))),
          ]),
        )
      }
    >
      <DownloadIcon aria-hidden fontSize="1.25rem" />
      {t('table.csv')}
    </button>
  );
};
