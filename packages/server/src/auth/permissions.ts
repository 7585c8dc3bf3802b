import { message } from '@risikobilde/words';
import { type Action, actions, type Route, type User } from '@risikobilde/api';
import { done, refuse, type Result } from '../refusal.js';

/**
 * Who asks, and what they may do. Rights by person and record come with logins, behind these same two questions.
 */
export type Auth = {
  readonly userOf: (request: { readonly headers: object }) => User;
  readonly permittedTo: (user: User) => readonly Action[];
};

/** The one user of local mode: whoever sits at the machine. */
export const localUser: User = { id: 'local', name: 'Lokal bruker' };

/** Local mode: one user, who owns everything on the machine. */
export const localAuth: Auth = { userOf: () => localUser, permittedTo: () => actions };

/** What goes with a right without being given: who may read an assessment may say what is wrong with it. */
const goesWith: Readonly<Partial<Record<Action, readonly Action[]>>> = { readAssessment: ['raiseDoubt'] };

/** What a user may do, with what goes with it. */
export const permissionsOf = (auth: Auth, user: User): readonly Action[] => {
  const given = auth.permittedTo(user);
  return [...new Set(given.flatMap((action) => [action, ...(goesWith[action] ?? [])]))];
};

/** Whether a user may ask for a route with this right. */
export const authorise = (auth: Auth, user: User, right: Route['right']): Result<undefined> =>
  right === 'anyone' || permissionsOf(auth, user).includes(right)
    ? done(undefined)
    : refuse('not-permitted', message('refusal.mayNot', { name: user.name, right }));
