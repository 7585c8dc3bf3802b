import { message } from '@risikobilde/words';
import { type Action, actions, type User } from '@risikobilde/api';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Logins } from './logins.js';

/** Who asks, and what they may do. */
export type Auth = {
  readonly userOf: (request: { readonly headers: object }) => User;
  /** What a user may do, to an assessment by its id or, without one, here at all. */
  readonly permittedTo: (
    user: User,
    assessment?: string,
    organisation?: string,
  ) => readonly Action[] | Promise<readonly Action[]>;
  /** How people log in. Left out, `userOf` knows who asks, and everybody sees every assessment. */
  readonly logins?: Logins;
};

/** The one user of local mode: whoever sits at the machine. */
export const localUser: User = { id: 'local', name: 'Lokal bruker' };

/** Somebody who has not logged in. */
export const nobody: User = { id: '', name: '' };

/** Local mode: one user, who owns everything on the machine. There is nobody to give access to, nobody else had any, and what is read is not logged. */
export const localAuth: Auth = {
  userOf: () => localUser,
  permittedTo: () =>
    actions.filter((action) => !['administerAccess', 'readAccessHistory', 'readReadLog'].includes(action)),
};

/** What goes with a right without being given: who may read an assessment may say what is wrong with it. */
const goesWith: Readonly<Partial<Record<Action, readonly Action[]>>> = { readAssessment: ['raiseDoubt'] };

/** Who asks, and the organisation that they act for. */
export type Asker = { readonly user: User; readonly organisation?: string | undefined };

/** What somebody may do, with what goes with it; with logins the policies say all of it. */
export const permissionsOf = async (
  auth: Auth,
  { user, organisation }: Asker,
  assessment?: string,
): Promise<readonly Action[]> => {
  const given = await auth.permittedTo(user, assessment, organisation);
  if (auth.logins !== undefined) return given;
  return [...new Set(given.flatMap((action) => [action, ...(goesWith[action] ?? [])]))];
};

/**
 * What somebody may do where they ask for this right; refused when that is not among it. An assessment that they may not know of
 * is refused as one that is not there.
 */
export const authorise = async (
  auth: Auth,
  asker: Asker,
  right: Action,
  assessment?: string,
): Promise<Result<readonly Action[]>> => {
  const permitted = await permissionsOf(auth, asker, assessment);
  if (permitted.includes(right)) return done(permitted);
  if (auth.logins !== undefined && assessment !== undefined && !permitted.includes('readAssessment'))
    return refuse('not-found', message('refusal.noAssessment', { id: assessment }));
  return refuse('not-permitted', mayNot(auth, asker.user, right));
};

/** Why not: with logins, the policy that would have permitted it. */
export const mayNot = (auth: Auth, { name }: User, right: Action) =>
  auth.logins === undefined
    ? message('refusal.mayNot', { name, right })
    : message('refusal.mayNotBy', { name, right, policy: auth.logins.policyFor(right) });
