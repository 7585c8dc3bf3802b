import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';

type Drawn = {
  readonly of: string;
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note?: string | undefined;
  readonly numbers?: readonly number[];
};

/** A numbered table; a sentence when there is nothing to show, so that an empty table is never taken for a missing one. */
export const tableOf = (writer: PageWriter, { of, caption, header, rows, note, numbers }: Drawn): Block => {
  if (rows.length === 0) {
    const said = [writer.t('document.emptyTable', { caption }), note ?? ''].filter((one) => one !== '');
    return { type: 'paragraph', inlines: line(said.join(' ')) };
  }
  const number = writer.nextTable();
  return {
    type: 'table',
    id: `table-${number}-${of}`,
    caption: writer.t('document.table', { number, caption }),
    header,
    rows,
    ...(note !== undefined && note !== '' && { note }),
    ...(numbers !== undefined && { numbers }),
  };
};

/** Whether a reader may see every one of these records. */
export const allShown = (writer: PageWriter, ids: readonly string[]): boolean =>
  ids.every((id) => writer.view.access(id) === 'shown');
