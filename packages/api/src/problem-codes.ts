/** Every code that an answer of the API can have: its status, when it is given, and what to do. `docs/errors.md` is held equal to this. */
export const apiProblemCodes = {
  'request-invalid': {
    status: 400,
    title: 'The request is not as it should be',
    when: 'A field is missing, unknown or of the wrong type, or the JSON cannot be read.',
    todo: 'Put right what `errors` lists; each names its field.',
  },
  'host-not-allowed': {
    status: 421,
    title: 'Not a name of this machine',
    when: 'In local mode the address in the browser is another than localhost, 127.0.0.1 or [::1]. A page elsewhere could otherwise reach the server by giving its own name this address.',
    todo: 'Open the address that the server printed when it started.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Sent from another page',
    when: 'The request comes from a page that this server did not serve.',
    todo: 'Use the workbench that the server itself serves, or a program that sends no Origin.',
  },
  'not-permitted': {
    status: 403,
    title: 'You may not do this',
    when: 'What was asked for is not among what `permitted` lists for you.',
    todo: 'Ask someone who may.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    when: 'More requests than the server takes from one user in the time.',
    todo: 'Wait the seconds that the Retry-After header gives.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    when: 'There is no assessment, comment, template, revision or address like that.',
    todo: 'Look at the id; GET /api/assessments lists those there are.',
  },
  'body-too-large': {
    status: 413,
    title: 'Too large',
    when: 'The body is larger than 1 MB (20 MB for an import), or the files of an import hold more than 20 MB or 5000 files.',
    todo: 'Send less at a time.',
  },
  'media-type-not-supported': {
    status: 415,
    title: 'Not a type this address reads',
    when: 'The Content-Type is not application/json (or application/zip for an import).',
    todo: 'Send JSON, and say so in Content-Type.',
  },
  'edit-invalid': {
    status: 422,
    title: 'The edit would not leave an assessment',
    when: 'After the edit a record would be faulty, refer to nothing, or have an id that is taken. Nothing was stored.',
    todo: 'Put right what `errors` lists; each names record and field, and the nearest id where one is near.',
  },
  'edit-conflict': {
    status: 409,
    title: 'Someone else has changed the same thing',
    when: 'A field that the edit changes was changed by another since `baseRevision`. Nothing was stored.',
    todo: 'Choose for each of `conflicts` between base, theirs and yours, and send the edit again with `revision` as its base.',
  },
  'edit-id-reused': {
    status: 409,
    title: 'The edit id is used',
    when: '`clientEditId` was used for another edit of the assessment.',
    todo: 'Make a new id for each edit; send the same only with the same content.',
  },
  'revision-unknown': {
    status: 422,
    title: 'No such revision',
    when: '`baseRevision` is later than the last revision there is.',
    todo: 'Read the assessment again; `revision` says where it is.',
  },
  'revision-differs': {
    status: 409,
    title: 'The assessment has changed',
    when: 'What must be confirmed with the last revision was confirmed with another.',
    todo: 'Read the assessment again, look at what changed, and confirm with `revision`.',
  },
  'took-too-long': {
    status: 422,
    title: 'The work was ended',
    when: 'What was asked for took more than a minute, or more memory than one request may use. Nothing was stored.',
    todo: 'Ask for less: one language or one part at a time; or make the assessment smaller.',
  },
  'edit-crowded': {
    status: 503,
    title: 'Too many at once',
    when: 'Others stored edits so fast that this one found no place. Nothing was stored.',
    todo: 'Send the same edit again.',
  },
  'assessment-exists': {
    status: 409,
    title: 'The id is taken',
    when: 'There is an assessment with that id.',
    todo: 'Choose another id; or import over it with `replace` and its revision.',
  },
  'files-faulty': {
    status: 422,
    title: 'The files are not an assessment',
    when: 'The files of an import hold faults. Nothing was stored.',
    todo: 'Put right what `errors` lists; each names file, line and column.',
  },
  'path-not-allowed': {
    status: 422,
    title: 'A path that is not allowed',
    when: 'A file of an import has a path that leads out of the folder, is given twice, or that not every file system takes.',
    todo: 'Rename the file.',
  },
  'zip-unreadable': {
    status: 422,
    title: 'The archive cannot be read',
    when: 'The archive is damaged or empty, or holds a file that is not text in UTF-8.',
    todo: 'Pack the folder again, with its text files only.',
  },
  'not-final': {
    status: 422,
    title: 'This cannot be made final now',
    when: 'An error is neither mended nor decided on, the advice of the data protection officer is missing, or a high residual risk has not been sent to the supervisory authority. `errors` has them all. Nothing was stored.',
    todo: 'Settle what `errors` says, or ask for a draft.',
  },
  'release-not-possible': {
    status: 422,
    title: 'This cannot be released now',
    when: 'The assessment is of a service, offers nothing that services could build on, has not changed since its last release, or the date is before that of the last. Nothing was stored.',
    todo: 'Do what `detail` says first.',
  },
  'release-exists': {
    status: 409,
    title: 'There is such a release',
    when: 'The platform has a release with that version. A release is never altered.',
    todo: 'Give the new one another version.',
  },
  'erasure-not-possible': {
    status: 422,
    title: 'This cannot be erased as it stands',
    when: 'What is to be erased also stands where something else than a text must stand, in a file that cannot be read without it, or in a release that services stand on. Nothing was erased.',
    todo: 'Do what `detail` says, and erase again; `errors` lists the fields.',
  },
  'comment-invalid': {
    status: 422,
    title: 'A comment on nothing',
    when: 'The comment is about a record that is not in the assessment.',
    todo: 'Use the id of a record that is; the nearest is in the hint.',
  },
  'too-many-streams': {
    status: 503,
    title: 'Too many open streams',
    when: 'More live streams are open than the server keeps.',
    todo: 'Close windows that are not in use, and try again.',
  },
  'database-away': {
    status: 503,
    title: 'The database cannot be reached',
    when: 'The server has lost its database, or has not reached it since it started. Of an edit it may be unknown whether it was stored.',
    todo: 'Wait the seconds that Retry-After gives, and send the same again; an edit under its `clientEditId` is stored once. GET /ready says what is wrong.',
  },
  'database-busy': {
    status: 503,
    title: 'The database does not keep up',
    when: 'A question took longer than it may, waited for another, or found every connection in use. Nothing was stored.',
    todo: 'Wait the seconds that Retry-After gives, and send the same again.',
  },
  'database-not-writable': {
    status: 503,
    title: 'The database takes nothing in',
    when: 'Its disk is full, or it may only be read. Nothing was stored; reading goes on.',
    todo: 'Whoever runs the server must make room or make it writable; then send the same again.',
  },
  'server-fault': {
    status: 500,
    title: 'A fault in the server',
    when: 'Something went wrong that should not. It is in the log of the server.',
    todo: 'Try again; report it with the time if it comes back.',
  },
} as const satisfies Record<
  string,
  { readonly status: number; readonly title: string; readonly when: string; readonly todo: string }
>;

export type RefusalCode = keyof typeof apiProblemCodes;
