/**
 * Every code that an answer of the API can have, with its status. The words say when it is given and what to do, under
 * `errors.api`; `docs/errors.md` has them all.
 */
export const apiProblemCodes = {
  'request-invalid': { status: 400, title: 'The request is not as it should be' },
  'host-not-allowed': { status: 421, title: 'Not a name of this machine' },
  'origin-not-allowed': { status: 403, title: 'Sent from another page' },
  'not-logged-in': { status: 401, title: 'You are not logged in' },
  'not-permitted': { status: 403, title: 'You may not do this' },
  'login-failed': { status: 403, title: 'The login did not succeed' },
  'no-access-yet': { status: 403, title: 'No one has given you access yet' },
  'login-unavailable': { status: 503, title: 'The identity provider cannot be reached' },
  'logout-token-invalid': { status: 400, title: 'Not a logout token of the identity provider' },
  'access-invalid': { status: 422, title: 'A role that cannot be given like this' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'not-found': { status: 404, title: 'Not found' },
  'body-too-large': { status: 413, title: 'Too large' },
  'media-type-not-supported': { status: 415, title: 'Not a type this address reads' },
  'edit-invalid': { status: 422, title: 'The edit would not leave an assessment' },
  'edit-conflict': { status: 409, title: 'Someone else has changed the same thing' },
  'edit-id-reused': { status: 409, title: 'The edit id is used' },
  'revision-unknown': { status: 422, title: 'No such revision' },
  'revision-differs': { status: 409, title: 'The assessment has changed' },
  'took-too-long': { status: 422, title: 'The work was ended' },
  'assessment-exists': { status: 409, title: 'The id is taken' },
  'files-faulty': { status: 422, title: 'The files are not an assessment' },
  'path-not-allowed': { status: 422, title: 'A path that is not allowed' },
  'zip-unreadable': { status: 422, title: 'The archive cannot be read' },
  'not-final': { status: 422, title: 'This cannot be made final now' },
  'release-not-possible': { status: 422, title: 'This cannot be released now' },
  'release-exists': { status: 409, title: 'There is such a release' },
  'erasure-not-possible': { status: 422, title: 'This cannot be erased as it stands' },
  'comment-invalid': { status: 422, title: 'A comment on nothing' },
  'too-many-streams': { status: 503, title: 'Too many open streams' },
  'database-away': { status: 503, title: 'The database cannot be reached' },
  'database-busy': { status: 503, title: 'The database does not keep up' },
  'database-not-writable': { status: 503, title: 'The database takes nothing in' },
  'server-fault': { status: 500, title: 'A fault in the server' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type RefusalCode = keyof typeof apiProblemCodes;
