import type { ToErase } from '@risikobilde/api';
import type { Queries } from '../store/tables.js';
import { lettersOf } from './erasure-scope.js';

/**
 * Erases what readers have sent and nobody has answered: all of it where a text is found in it, and what it quotes where that is of the
 * record. It is in no chain, so nothing is left to say that it was there. How many.
 */
export const eraseFeedback = async (tx: Queries, key: string, what: ToErase): Promise<number> => {
  if ('person' in what) return 0;
  const all = await tx.selectFrom('reader_feedback').selectAll().where('assessment', '=', key).execute();
  if ('record' in what) {
    const quoting = all.filter(({ record, quote }) => record === what.record && quote !== '');
    for (const { id } of quoting)
      await tx
        .updateTable('reader_feedback')
        .set({ quote: '' })
        .where('assessment', '=', key)
        .where('id', '=', id)
        .execute();
    return quoting.length;
  }
  const needle = 'containing' in what ? lettersOf(what.containing) : undefined;
  const wanted = all.filter(({ id, words, quote, name, email }) =>
    'comment' in what
      ? id === what.comment
      : [words, quote, name ?? '', email ?? ''].some((text) => lettersOf(text).includes(needle ?? '')),
  );
  for (const { id } of wanted)
    await tx.deleteFrom('reader_feedback').where('assessment', '=', key).where('id', '=', id).execute();
  return wanted.length;
};
