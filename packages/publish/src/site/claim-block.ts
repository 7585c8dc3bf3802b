import { shortReason } from '../tables/short-reason.js';
import type { PageWriter } from '../tree/writer.js';
import { plainText, wordsOfCell } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';

/** A claim's own sentence, with how it stands on the date when it is not supported. Undefined when the reader may not see it. */
export const claimBlock = (id: string, writer: PageWriter): Block | undefined => {
  const record = writer.view.record(id);
  if (record?.kind !== 'claim') return undefined;
  const result = writer.view.evaluation.claims.find((claim) => claim.id === id);
  const standing = result?.standing ?? 'unsupported';
  const note =
    result && standing !== 'supported'
      ? { standing: writer.t(`standing.${standing}`), reason: shortReason(result, writer) }
      : undefined;
  return {
    type: 'claim',
    id,
    inlines: ended(writer.text(record.text)),
    standing,
    ...(note && {
      note,
      remark: writer.t('document.standingOn', { ...note, date: writer.view.evaluation.asOf }),
    }),
    ...(result?.essential === true && { carries: true as const }),
    ...(record.origin === 'example' &&
      writer.view.context.head.exampleOf !== undefined && { example: writer.t('document.exampleClaim') }),
  };
};

// A claim is a sentence of the text it stands in.
const ended = (cell: Cell): Cell => (/[.!?:]$/.test(wordsOfCell(cell)) ? cell : [...cell, plainText('.')]);
