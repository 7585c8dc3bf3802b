import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { type Reason, standings } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { plain, reasonOf } from '../reason.js';
import type { WorldEntryOf } from '../world/world.js';
import { certificationReason } from './certification.js';
import { isOrganisation } from './countries.js';
import { lawReason } from './law-reason.js';
import { derogationReason } from './derogation-ground.js';
import { type GroundGiven, instrumentReason } from './transfer-instrument.js';
import { markedFact } from '../world/facts.js';

type Transfer = RecordOf<'transfer'>;
type Ground = Transfer['grounds'][number];

/** How a ground of a transfer holds. `isOpen`: it turns on something that nobody has recorded. */
export type JudgedGround = { readonly ground: Ground; readonly reason: Reason; readonly isOpen: boolean };

/** A ground of chapter V as it holds on the day: the decision, instrument or derogation it names, and what that asks of this transfer. */
export const judgeGround = (given: GroundGiven): JudgedGround => {
  const { context, transfer, ground } = given;
  if (ground.article === '45') return { ground, ...byAdequacy(context, transfer, ground) };
  return { ground, ...(ground.article.startsWith('49') ? derogationReason(given) : instrumentReason(given)) };
};

type Judged = Omit<JudgedGround, 'ground'>;

const settled = (reason: Reason): Judged => ({ reason, isOpen: false });

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
      ? [
          certificationReason(context, transfer.importer, adequacy.id),
          ...employmentReason(context, transfer, adequacy),
        ]
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
      ...markedFact(adequacy, adequacy),
      children: parts,
    }),
  };
};

/** Data about employees, under a scheme that covers them only where the recipient is certified for them. */
const employmentReason = (context: Context, transfer: Transfer, adequacy: Adequacy): readonly Reason[] => {
  if (adequacy.separateForEmployment !== true || transfer.employment !== 'yes') return [];
  const certification = recordOf(context, 'party', transfer.importer)?.certifications?.find(
    ({ scheme }) => scheme === adequacy.id,
  );
  if (certification?.employment === 'yes') return [];
  const isOpen = certification?.employment === undefined;
  return [
    reasonOf({
      ref: `${adequacy.id}#employment`,
      type: 'scope',
      label: message('transfer.adequacy.employment'),
      standing: isOpen ? 'challenged' : 'unsupported',
      reason: message(isOpen ? 'transfer.adequacy.employmentUnknown' : 'transfer.adequacy.noEmployment'),
      ...markedFact(adequacy, adequacy),
    }),
  ];
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
    ...markedFact(adequacy, adequacy),
  });
