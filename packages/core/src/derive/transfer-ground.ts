import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { type Reason, standings } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { articlePlace } from '../model/article.js';
import { addDays } from '../model/local-date.js';
import { plain, reasonOf } from '../reason.js';
import type { WorldEntryOf } from '../world/world.js';
import { certificationReason } from './certification.js';
import { isOrganisation } from './eea.js';
import { lawReason } from './law-reason.js';
import { lawStatus } from './law-status.js';

type Transfer = RecordOf<'transfer'>;
type Ground = Transfer['grounds'][number];

/** How a ground of a transfer holds. `isOpen`: it turns on something that nobody has recorded. */
export type JudgedGround = { readonly ground: Ground; readonly reason: Reason; readonly isOpen: boolean };

/** A ground of chapter V as it holds on the day: the decision or clauses it names, and what they ask of this transfer. */
export const judgeGround = (context: Context, transfer: Transfer, ground: Ground): JudgedGround => {
  if (ground.article === '45') return { ground, ...byAdequacy(context, transfer, ground) };
  if (ground.source !== undefined) return { ground, ...byClauses(context, transfer, ground, ground.source) };
  // Art. 46(3): clauses and arrangements of one's own hold once the authority has approved them.
  const lacksApproval = ground.article.startsWith('46(3)');
  return {
    ground,
    isOpen: lacksApproval,
    reason: reasonOf({
      ref: `article-${ground.article}`,
      type: 'ground',
      label: message('article.cited', { place: articlePlace(ground.article) }),
      standing: lacksApproval ? 'unsupported' : 'supported',
      reason: message(lacksApproval ? 'transfer.notApproved' : 'transfer.groundGiven'),
    }),
  };
};

type Judged = Omit<JudgedGround, 'ground'>;

const settled = (reason: Reason): Judged => ({ reason, isOpen: false });

/**
 * Clauses that have been repealed may be relied on in a transition for contracts concluded before they were, on a
 * condition: (EU) 2021/914 art. 4(4) for the clauses of 2001 and 2010. What was relied on from a day was concluded by then.
 */
const byClauses = (context: Context, transfer: Transfer, ground: Ground, id: string): Judged => {
  const law = lawReason(context, transfer.id, id);
  const transition = context.world('source', id)?.transition;
  if (!transition || lawStatus(context, id).state !== 'ended') return settled(law);
  const { concludedBefore, until, condition } = transition;
  const now = (standing: Reason['standing'], reason: Reason['reason']): Reason => ({
    ...law,
    standing,
    reason,
    verification: transition.verification,
    cite: transition.cite,
  });
  const concluded = ground.concluded ?? (before(ground.from, concludedBefore) ? ground.from : undefined);
  if (concluded !== undefined && concluded >= concludedBefore)
    return settled(
      now('fallen', message('transfer.clauses.concludedTooLate', { concluded, concludedBefore })),
    );
  if (context.asOf > until)
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

type Adequacy = WorldEntryOf<'adequacy'>;

const byAdequacy = (context: Context, transfer: Transfer, ground: Ground): Judged => {
  const adequacy = ground.adequacy === undefined ? undefined : context.world('adequacy', ground.adequacy);
  if (!adequacy || !isOf(context, transfer, adequacy))
    return settled(
      reasonOf({
        ref: ground.adequacy ?? 'article-45',
        type: 'adequacy',
        label: adequacy?.name ?? plain('Art. 45'),
        standing: 'unsupported',
        reason: message(
          isOrganisation(context, transfer.importer)
            ? 'transfer.adequacy.otherOrganisation'
            : 'transfer.adequacy.otherCountry',
        ),
      }),
    );
  const scope = scopeOf(context, transfer, ground, adequacy);
  const law = lawReason(context, transfer.id, adequacy.source);
  const parts = [
    ...(scope === 'within' ? [] : [scopeReason(adequacy, scope)]),
    law,
    ...(adequacy.covers === 'certified'
      ? [certificationReason(context, transfer.importer, adequacy.id)]
      : []),
  ];
  const weakestPart =
    [...parts].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))[0] ?? law;
  return {
    isOpen: scope === 'unknown' && weakestPart.standing === 'challenged',
    reason: reasonOf({
      ref: adequacy.id,
      type: 'adequacy',
      label: adequacy.name,
      standing: weakestPart.standing,
      reason: weakestPart.standing === 'supported' ? message('transfer.adequacy.covers') : weakestPart.reason,
      ...(weakestPart.since && { since: weakestPart.since }),
      verification: adequacy.verification,
      cite: adequacy.cite,
      children: parts,
    }),
  };
};

// A decision without a country is one on an international organisation; which one, only the scope says.
const isOf = (context: Context, transfer: Transfer, { country }: Adequacy): boolean =>
  isOrganisation(context, transfer.importer) ? country === undefined : country === transfer.country;

type Scope = 'within' | 'outside' | 'unknown';

/** Whether a decision that covers only some reaches this recipient: what is recorded, or else what its kind says. */
const scopeOf = (context: Context, transfer: Transfer, ground: Ground, adequacy: Adequacy): Scope => {
  const type = recordOf(context, 'party', transfer.importer)?.type;
  const kind = type === 'authority' ? 'public' : type === 'company' ? 'private' : undefined;
  const { recipients, covers, country } = adequacy;
  if (ground.withinScope === 'no') return 'outside';
  if (recipients !== undefined && kind !== undefined && !recipients.includes(kind)) return 'outside';
  if (ground.withinScope === 'yes') return 'within';
  return covers === 'sector' || country === undefined ? 'unknown' : 'within';
};

const scopeReason = (adequacy: Adequacy, scope: Exclude<Scope, 'within'>): Reason =>
  reasonOf({
    ref: `${adequacy.id}#scope`,
    type: 'scope',
    label: message('transfer.adequacy.scope'),
    standing: scope === 'outside' ? 'unsupported' : 'challenged',
    reason: message(
      scope === 'outside' ? 'transfer.adequacy.outsideScope' : 'transfer.adequacy.scopeUnknown',
      { scope: adequacy.scope },
    ),
    verification: adequacy.verification,
    cite: adequacy.cite,
  });
