import { type Context, recordOf } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';

/** The controllers of an activity, alone or together. */
const controllersOf = (
  context: Context,
  roles: readonly RoleResult[],
  activity: string,
): readonly RecordOf<'party'>[] =>
  roles
    .filter((role) => role.depth === 0 && role.activity === activity)
    .flatMap(({ party }) => recordOf(context, 'party', party) ?? []);

/** The first of them that is a public authority, or stands for a group of such. */
export const controllingAuthority = (
  context: Context,
  roles: readonly RoleResult[],
  activity: string,
): RecordOf<'party'> | undefined =>
  controllersOf(context, roles, activity).find((party) => isAuthority(context, party));

/** A public authority; the group of those who own the services on a platform counts as one. */
export const isAuthority = (context: Context, party: RecordOf<'party'>): boolean =>
  party.type === 'authority' || (party.type === 'group' && party.id === context.head.subject.owners);
