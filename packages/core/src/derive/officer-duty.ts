import { type Context, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { isAuthority } from './controllers.js';
import { criteriaWritten, isLargeScaleSpecial } from './dpia.js';
import { isSaid } from './placeholder.js';

type Party = RecordOf<'party'>;
type Activity = RecordOf<'activity'>;

/** Why a controller must have a data protection officer (art. 37(1)(a), (b) and (c)), as far as the records show it. */
export const officerDuty = (
  context: Context,
  roles: readonly RoleResult[],
  party: Party,
): 'authority' | 'monitoring' | 'largeScale' | undefined => {
  if (isAuthority(context, party)) return 'authority';
  const controlled = context
    .of('activity')
    .filter(({ id }) =>
      roles.some((role) => role.depth === 0 && role.party === party.id && role.activity === id),
    );
  if (controlled.some(isLargeScaleSpecial)) return 'largeScale';
  return controlled.some(isLargeScaleMonitoring) ? 'monitoring' : undefined;
};

// WP248 criteria c3 and c5.
const isLargeScaleMonitoring = (activity: Activity): boolean =>
  ['c3', 'c5'].every((item) => criteriaWritten(activity).includes(item));

/** Whether an officer is recorded for a party: its own, or the one of the assessment for who operates what is assessed. */
export const hasOfficer = (context: Context, { id, dpo }: Party): boolean =>
  isSaid(dpo) || (id === context.head.subject.operator && isSaid(context.head.dpo));

/** The controllers, each once. */
export const controllersIn = (context: Context, roles: readonly RoleResult[]): readonly Party[] =>
  [...new Set(roles.filter(({ depth }) => depth === 0).map(({ party }) => party))]
    .sort()
    .flatMap((id) => recordOf(context, 'party', id) ?? []);
