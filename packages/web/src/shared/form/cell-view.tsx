import type { FormCell, FormGap, FormOption } from '@risikobilde/core/form';
import { Fragment } from 'react';
import { RecordLink } from '../components/record-link/record-link.js';
import { useNames } from '../components/record-link/use-names.js';
import { useWords } from '../words.js';
import { NoneForm } from './none-form.js';
import { useNameIn } from './use-name-in.js';

type Props = {
  readonly cell: FormCell;
  readonly options?: readonly FormOption[] | undefined;
  /** The record of the row. */
  readonly record?: string | undefined;
  /** The field, or the printed row, that "does not apply" answers. */
  readonly noneAs: string;
};

/** What a cell says, and under it the records that say it; what is missing, and where it is written. */
export const CellView = ({ cell, options = [], record: row, noneAs }: Props) => {
  const { t, say } = useWords();
  const nameIn = useNameIn();
  const nameOf = useNames();
  const ticked = options.filter(({ id }) => cell.ticked.includes(id));
  const records = [
    ...new Set(cell.paragraphs.flatMap(({ values }) => values.flatMap(({ record }) => record ?? []))),
  ];
  return (
    <>
      {ticked.length > 0 && (
        <ul className="form-ticked">
          {ticked.map((option) => (
            <li key={option.id}>{nameIn(option).name}</li>
          ))}
        </ul>
      )}
      {cell.paragraphs.map(({ name, values }, k) => (
        // The same may be said of two records; the order is the form’s.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={k}>
          {name && <strong>{say(name)}: </strong>}
          {values.map(({ label, said }, n) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Fragment key={n}>
              {n > 0 && ' · '}
              {label && `${say(label)}: `}
              {say(said)}
            </Fragment>
          ))}
        </p>
      ))}
      {cell.rows.length > 0 && (
        <p className="subtle">
          {cell.rows.map(({ part, row }) => t('form.rowOf', { part, row })).join(', ')}
        </p>
      )}
      {records.length > 0 && (
        <p className="form-from">
          {t('changeList.from')}{' '}
          {records.map((record, k) => (
            <Fragment key={record}>
              {k > 0 && ', '}
              <RecordLink record={record}>{nameOf(record)}</RecordLink>
            </Fragment>
          ))}
        </p>
      )}
      {cell.why && <p>{t('form.none', { why: cell.why.said })}</p>}
      {cell.gaps.length > 0 && <Gaps gaps={cell.gaps} />}
      {cell.state === 'open' && <NoneForm field={noneAs} record={row} />}
    </>
  );
};

const Gaps = ({ gaps }: { readonly gaps: readonly FormGap[] }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const [first] = gaps;
  if (first === undefined) return null;
  const records = gaps.flatMap(({ record }) => record ?? []);
  return (
    <p className="form-gap">
      {t('form.gap', { what: first.what, asks: t(`form.asks.${first.asks}`) })}
      {records.map((record) => (
        <Fragment key={record}>
          {' '}
          <RecordLink record={record}>{nameOf(record)}</RecordLink>
        </Fragment>
      ))}
    </p>
  );
};
