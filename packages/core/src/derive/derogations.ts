import { type Context, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { basesOf } from './rights.js';

/**
 * Whether a derogation is only for occasional transfers: contract and legal claims (letters b, c and e, recital 111), and the
 * second subparagraph, cited as plain 49(1), which asks that the transfer is not repetitive.
 */
export const isOccasionalOnly = (article: string): boolean => /^49\(1\)(\([bce]\))?$/.test(article);

// Letters a, b and c of the first subparagraph, and the second subparagraph, cited as plain 49(1).
const barredForAuthorities = /^49\(1\)(\([abc]\))?$/;

/** The authority that may not rely on the derogation, and whether the processing is an exercise of its public powers (article 49(3)). */
export const barredAuthority = (
  context: Context,
  roles: readonly RoleResult[],
  transfer: RecordOf<'transfer'>,
  article: string,
): { readonly party: string; readonly publicPower: boolean } | undefined => {
  if (!barredForAuthorities.test(article)) return undefined;
  const authority = roles.find(
    (role) =>
      role.depth === 0 &&
      transfer.activities.includes(role.activity) &&
      recordOf(context, 'party', role.party)?.type === 'authority',
  );
  return authority && { party: authority.party, publicPower: isPublicPower(context, transfer) };
};

const isPublicPower = (context: Context, { activities }: RecordOf<'transfer'>): boolean =>
  activities.some((id) => {
    const activity = recordOf(context, 'activity', id);
    return activity !== undefined && basesOf(activity).some((letter) => letter === 'c' || letter === 'e');
  });

/** Whether a derogation may not carry a transfer that is routine, or that an authority makes. */
export const isDerogationBarred = (
  context: Context,
  roles: readonly RoleResult[],
  transfer: RecordOf<'transfer'>,
  article: string,
): boolean =>
  (transfer.frequency === 'routine' && isOccasionalOnly(article)) ||
  barredAuthority(context, roles, transfer, article)?.publicPower === true;
