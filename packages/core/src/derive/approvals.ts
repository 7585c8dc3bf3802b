import { type Context, hasCome } from '../context.js';
import { memoiseByObject } from '../model/memoise.js';
import type { RecordOf } from '../model/assessment.js';
import { measureCounts } from './measure-state.js';
import { isSaid } from './placeholder.js';
import { isDueBy, startToCome } from './start-of-processing.js';
import { recordOf } from '../context.js';

type Decision = RecordOf<'decision'>;

/** An outcome that says no, or that the authority is to be asked first, is a decision and lets nothing out. */
export const saysYes = ({ outcome }: Pick<Decision, 'outcome'>): boolean =>
  outcome === undefined || outcome === 'approved' || outcome === 'conditionallyApproved';

/**
 * The approvals that say yes, say on what they were given, have not ended, have their conditions met and have no later no: newest
 * first. Whether one of them is of what stands here is for `approvalInForce`, which has to hash it.
 */
export const approvalsSaid = memoiseByObject((context: Context): readonly Decision[] => {
  const all = context.of('decision').filter(({ type, on }) => type === 'approval' && hasCome(context, on));
  const refused = all.filter((decision) => !saysYes(decision));
  return all
    .filter(
      (decision) =>
        saysYes(decision) &&
        isSaid(decision.by) &&
        isSaid(decision.why) &&
        decision.contentHash !== undefined &&
        (decision.expires === undefined || !hasCome(context, decision.expires)) &&
        unmetConditions(context, decision).length === 0 &&
        !refused.some((no) => isAfter(no, decision)),
    )
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? -1 : 1));
});

/** Of one day, a no goes before a yes unless it was said of something else. */
const isAfter = (no: Decision, yes: Decision): boolean =>
  no.on > yes.on ||
  (no.on === yes.on && (no.contentHash === undefined || no.contentHash === yes.contentHash));

/** The conditions of an approval whose measure is not in place, nor due by the day that the processing begins. */
const unmetConditions = (
  context: Context,
  { outcome, conditions = [] }: Decision,
): NonNullable<Decision['conditions']> =>
  outcome !== 'conditionallyApproved'
    ? []
    : conditions.filter(({ measure: id }) => {
        if (id === undefined) return false;
        const measure = recordOf(context, 'measure', id);
        return (
          measure === undefined ||
          (measureCounts(context, measure) !== 'current' && !isDueBy(context, measure, firstStart(context)))
        );
      });

const firstStart = (context: Context) => {
  const chosen = context.head.alternatives.find(({ role }) => role === 'chosen');
  const affects = context.of('activity').map(({ id }) => id);
  return startToCome(context, { id: '', affects }, chosen?.id ?? '');
};
