import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words.js';
import { ColumnChoice } from './column-choice.js';
import { DownloadCsv } from './download-csv.js';
import { inOrder, type Order } from './in-order.js';
import './record-table.css';

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the rows are sorted by; a column without it is not sorted. */
  readonly sort?: (row: Row) => number | string;
  /** What stands in the head, where it is more than the label. */
  readonly head?: ReactNode;
  /** There only when the reader chooses it. In the spreadsheet it always is. */
  readonly isChosen?: boolean;
  /** Plain words, for the spreadsheet. */
  readonly says: (row: Row) => string | number;
  readonly isNumber?: boolean;
  /** Left out where the table has little room, as beside an open panel. */
  readonly isSecondary?: boolean;
  /** Left out before the secondary ones: there only where the table has the whole width. */
  readonly isLast?: boolean;
};

type Props<Row> = {
  readonly label: string;
  /** What the spreadsheet is called. */
  readonly file: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The first column is the way into the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly opened: string;
  /** Given where a row opens by something else than what stands after `#`. */
  readonly onOpen?: (id: string) => void;
  readonly onPoint?: (id: string | undefined) => void;
  readonly pointed?: string | undefined;
  /** Chips that choose which rows are shown. */
  readonly filters?: ReactNode;
  /** How many of how many are shown, said when it changes. */
  readonly shown?: string;
  /** How many rows are shown until the reader asks for all; every one unless given. */
  readonly part?: number;
  /** Rows that are ticked, to be answered together; a row that `mayTick` refuses has no box. */
  readonly ticks?: Ticks<Row> | undefined;
};

type Ticks<Row> = {
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: ReadonlySet<string>) => void;
  readonly mayTick: (row: Row) => boolean;
  /** What a box is for, such as «Velg Fokus 2026». */
  readonly label: (row: Row) => string;
  readonly allLabel: string;
};

/**
 * Rows to compare: 40 px each, head that stays, sorted by a press on a column, taken out as a spreadsheet. The first column
 * opens the row; on a narrow page each row is a card.
 */
export const RecordTable = <Row,>(props: Props<Row>) => {
  const {
    label,
    file,
    rows,
    idOf,
    columns: all,
    opened,
    onOpen,
    onPoint,
    pointed,
    filters,
    shown,
    part = Number.POSITIVE_INFINITY,
    ticks,
  } = props;
  const { t } = useWords();
  const [order, setOrder] = useState<Order>();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const columns = all.filter(({ key, isChosen = false }) => !isChosen || chosen.has(key));
  const by = columns.find(({ key }) => key === order?.key)?.sort;
  const sorted = order && by ? inOrder(rows, by, order.isDown) : rows;
  const [isWhole, showAll] = useState(false);
  // What is opened by its address is never among those that are left out.
  const openedAt = sorted.findIndex((row) => idOf(row) === opened);
  const visible = isWhole || sorted.length <= part ? sorted : sorted.slice(0, Math.max(part, openedAt + 1));
  return (
    <div className="record-table">
      <div className="record-table-tools">
        {filters}
        <span className="record-table-gap" />
        <ColumnChoice columns={all} chosen={chosen} onChoose={choose} />
        <DownloadCsv name={file} columns={all} rows={sorted} />
      </div>
      {shown !== undefined && (
        <p role="status" className="visually-hidden">
          {shown}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="edit-empty">{t('table.none')}</p>
      ) : (
        // The roles are said aloud: on a narrow page the styles make cards of it, and would take them away.
        <table role="table" aria-label={label}>
          <thead role="rowgroup">
            <tr role="row">
              {ticks && (
                <th role="columnheader" scope="col" className="tick">
                  <TickAll ticks={ticks} rows={sorted} idOf={idOf} />
                </th>
              )}
              {columns.map(({ key, label: name, head = name, sort, isNumber, isSecondary, isLast }) => (
                <th
                  key={key}
                  role="columnheader"
                  scope="col"
                  className={look(isNumber, isSecondary, isLast)}
                  aria-sort={
                    sort && (order?.key === key ? (order.isDown ? 'descending' : 'ascending') : 'none')
                  }
                >
                  {sort ? (
                    <button
                      type="button"
                      onClick={() => setOrder({ key, isDown: order?.key === key && !order.isDown })}
                    >
                      {head}
                    </button>
                  ) : (
                    head
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {visible.map((row) => {
              const id = idOf(row);
              return (
                <tr
                  key={id}
                  role="row"
                  className={id === opened ? 'opened' : id === pointed ? 'pointed' : undefined}
                  {...(onPoint && {
                    onPointerEnter: () => onPoint(id),
                    onPointerLeave: () => onPoint(undefined),
                    onFocus: () => onPoint(id),
                    onBlur: () => onPoint(undefined),
                  })}
                  onClick={({ target, currentTarget }) => {
                    // The whole row is as good as its link, for a hand that points.
                    if (target instanceof Element && target.closest('a, button, input, select') === null)
                      currentTarget.querySelector<HTMLElement>('[data-row]')?.click();
                  }}
                >
                  {ticks && (
                    <td role="cell" className="tick">
                      {ticks.mayTick(row) && (
                        <input
                          type="checkbox"
                          aria-label={ticks.label(row)}
                          checked={ticks.ticked.has(id)}
                          onChange={({ target }) => ticks.onTick(withOr(ticks.ticked, [id], target.checked))}
                        />
                      )}
                    </td>
                  )}
                  {columns.map(({ key, label: name, cell, isNumber, isSecondary, isLast }, c) =>
                    c === 0 ? (
                      <th key={key} role="rowheader" scope="row">
                        <Link
                          to="."
                          search
                          hash={id}
                          resetScroll={false}
                          hashScrollIntoView={false}
                          activeOptions={{ includeHash: true }}
                          data-row={id}
                          aria-current={id === opened ? 'true' : undefined}
                          {...(onOpen && {
                            onClick: (event) => {
                              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                              event.preventDefault();
                              onOpen(id);
                            },
                          })}
                        >
                          {cell(row)}
                        </Link>
                      </th>
                    ) : (
                      <td
                        key={key}
                        role="cell"
                        data-label={name}
                        className={look(isNumber, isSecondary, isLast)}
                      >
                        {cell(row)}
                      </td>
                    ),
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {visible.length < sorted.length && (
        <button type="button" className="quiet-button" onClick={() => showAll(true)}>
          {t('common.showAll', { n: sorted.length })}
        </button>
      )}
    </div>
  );
};

type TickAllProps<Row> = Pick<Props<Row>, 'rows' | 'idOf'> & { readonly ticks: Ticks<Row> };

/** Ticks every row that is shown, or none. */
const TickAll = <Row,>({ ticks, rows, idOf }: TickAllProps<Row>) => {
  const all = rows.filter(ticks.mayTick).map(idOf);
  const n = all.filter((id) => ticks.ticked.has(id)).length;
  return (
    <input
      type="checkbox"
      aria-label={ticks.allLabel}
      disabled={all.length === 0}
      checked={all.length > 0 && n === all.length}
      ref={(box) => {
        if (box) box.indeterminate = n > 0 && n < all.length;
      }}
      onChange={({ target }) => ticks.onTick(withOr(ticks.ticked, all, target.checked))}
    />
  );
};

const withOr = (set: ReadonlySet<string>, ids: readonly string[], isIn: boolean): ReadonlySet<string> => {
  const next = new Set(set);
  for (const id of ids)
    if (isIn) next.add(id);
    else next.delete(id);
  return next;
};

const look = (isNumber = false, isSecondary = false, isLast = false): string | undefined =>
  [isNumber && 'number', isSecondary && 'secondary', isLast && 'last'].filter(Boolean).join(' ') || undefined;
