import { message } from '@risikobilde/words/message';
import { type Context, hasPassed } from '../context.js';
import type { Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { addDays } from '../model/local-date.js';
import { lawReason } from './law-reason.js';
import { lawStatus } from './law-status.js';
import { markedFact } from '../world/facts.js';

type Transfer = RecordOf<'transfer'>;
type Ground = Transfer['grounds'][number];
type Judged = { readonly reason: Reason; readonly isOpen: boolean };

const settled = (reason: Reason): Judged => ({ reason, isOpen: false });

/**
 * Clauses that have been repealed may be relied on in a transition for contracts concluded before they were, on a
 * condition: (EU) 2021/914 art. 4(4) for the clauses of 2001 and 2010. What was relied on from a day was concluded by then.
 */
export const clausesReason = (context: Context, transfer: Transfer, ground: Ground, id: string): Judged => {
  const law = lawReason(context, transfer.id, id);
  const source = context.world('source', id);
  const transition = source?.transition;
  if (!transition || lawStatus(context, id).state !== 'ended') return settled(law);
  const { concludedBefore, until, condition } = transition;
  const now = (standing: Reason['standing'], reason: Reason['reason']): Reason => ({
    ...law,
    standing,
    reason,
    ...markedFact(source, transition),
  });
  const concluded = ground.concluded ?? (before(ground.from, concludedBefore) ? ground.from : undefined);
  if (concluded !== undefined && concluded >= concludedBefore)
    return settled(
      now('fallen', message('transfer.clauses.concludedTooLate', { concluded, concludedBefore })),
    );
  if (hasPassed(context, until))
    return settled({
      ...now('fallen', message('transfer.clauses.transitionOver', { until })),
      since: addDays(until, 1),
    });
  if (ground.unchanged === 'no')
    return settled(now('fallen', message('transfer.clauses.processingChanged', { condition })));
  const { since: _, ...open } = now(
    'challenged',
    concluded === undefined
      ? message('transfer.clauses.concludedUnknown', { concludedBefore, until })
      : message('transfer.clauses.unchangedUnknown', { until, condition }),
  );
  if (concluded === undefined || ground.unchanged === undefined) return { reason: open, isOpen: true };
  return settled({
    ...open,
    standing: 'supported',
    reason: message('transfer.clauses.transition', { concluded, until, condition }),
  });
};

const before = (day: string | undefined, other: string): boolean => day !== undefined && day < other;
