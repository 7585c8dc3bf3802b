import { type Action, actions, type User } from '@risikobilde/core';
import { refuse, type Result } from '../refusal.js';

/** The one user of local mode: whoever sits at the machine. */
export const localUser: User = { id: 'local', name: 'Lokal bruker' };

/**
 * What a user may do. In local mode there is one user, who owns everything on the machine; rights by person and record come
 * with logins, behind this same question.
 */
export const permittedTo = (_user: User): readonly Action[] => actions;

export const authorise = (user: User, action: Action): Result<User> =>
  permittedTo(user).includes(action)
    ? { ok: true, value: user }
    : refuse('not-permitted', `${user.name} may not do ${action}`);
