import type { ToErase, User } from '@risikobilde/api';
import type { Queries } from '../store/tables.js';
import { lettersOf } from './erasure-scope.js';
import { erasedText, erasedUser } from './marker.js';

/** Erases why candidates were dismissed, where a text is found in it, or who said so; that somebody did is left. How many. */
export const eraseAnswers = async (tx: Queries, key: string, what: ToErase, day: string): Promise<number> => {
  if (!('person' in what || 'containing' in what)) return 0;
  const all = await tx.selectFrom('candidate_answer').selectAll().where('assessment', '=', key).execute();
  let count = 0;
  for (const { position, reason, who } of all) {
    const isFound =
      'person' in what
        ? // Written as JSON with the answer.
          (JSON.parse(who) as User).id === what.person
        : reason !== null && lettersOf(reason).includes(lettersOf(what.containing));
    if (!isFound) continue;
    count += 1;
    await tx
      .updateTable('candidate_answer')
      .set('person' in what ? { who: JSON.stringify(erasedUser(day)) } : { reason: erasedText('nb', day) })
      .where('assessment', '=', key)
      .where('position', '=', position)
      .execute();
  }
  return count;
};
