import { sql } from 'kysely';
import { by, hash } from './two-organisations.js';

/** What somebody of A might try to write into what B has, each as a statement about an assessment of B. */
export const writtenIntoAnothers: readonly (readonly [string, (of: string) => ReturnType<typeof sql>])[] = [
  [
    'an event',
    (of) =>
      sql`insert into event (assessment, revision, id, body, hash) values (${of}, 2, 'x', '', ${hash('1')})`,
  ],
  [
    'an event that says it is one’s own',
    (of) =>
      sql`insert into event (organisation, assessment, revision, id, body, hash) values ('a', ${of}, 2, 'x', '', ${hash('1')})`,
  ],
  [
    'a file',
    (of) =>
      sql`insert into source_file (organisation, assessment, path, position, content) values ('a', ${of}, 'y', 1, '')`,
  ],
  [
    'a comment',
    (of) =>
      sql`insert into comment (organisation, assessment, id, record, words, written, written_by) values ('a', ${of}, 'y', 'r', '', '', ${by})`,
  ],
  [
    'a reply',
    () =>
      sql`insert into reply (organisation, comment, id, words, written, written_by) values ('b', 'comment-shared', 'y', '', '', ${by})`,
  ],
  [
    'a link to the draft',
    (of) =>
      sql`insert into share_link (organisation, assessment, id, token_hash, until, made) values ('a', ${of}, 'y', ${hash('9')}, '2099-01-01', '')`,
  ],
  [
    'a grant to oneself',
    (of) =>
      sql`insert into assessment_grant (owner, assessment, id, person, role, given, given_by, reason) values ('a', ${of}, 'y', 'person-a', 'approver', '', ${by}, 'x')`,
  ],
  [
    'a release',
    (of) =>
      sql`insert into release (organisation, hash, assessment, version, made_on, title, counts, content, stored, stored_by, made_from, made_revision) values ('a', ${hash('8')}, 'same', 'y', '', '{}', '{}', '', '', ${by}, ${of}, 1)`,
  ],
  [
    'a release of the other organisation',
    () =>
      sql`insert into release (organisation, hash, assessment, version, made_on, title, counts, content, stored, stored_by) values ('b', ${hash('8')}, 'same', 'y', '', '{}', '{}', '', '', ${by})`,
  ],
  ['news', (of) => sql`insert into outbox (kind, assessment, body) values ('edit', ${of}, '1')`],
  [
    'a role there',
    () =>
      sql`insert into membership (id, organisation, person, role, given, given_by) values ('y', 'b', 'person-a', 'administrator', '', ${by})`,
  ],
  ['an organisation', () => sql`insert into organisation (id, name) values ('y', 'y')`],
  ['a person', () => sql`insert into person (id, name, handle, created) values ('y', 'y', 'y', '')`],
  [
    'a session',
    () =>
      sql`insert into login_session (hash, person, issuer, subject, began, used) values (${hash('7')}, 'person-b', '', '', now(), now())`,
  ],
  ['an erasure', (of) => sql`select erase_in_event(${of}, 1, 'gone', '[]')`],
  ['an erasure of a release', (of) => sql`select erase_release(${of}, ${`0${hash('d').slice(1)}`})`],
  [
    'another who stored a release',
    () => sql`select erase_release_storer('b', ${`0${hash('f').slice(1)}`}, ${by})`,
  ],
  ['an assessment that changes hands', (of) => sql`select give_assessment(${of}, 'a')`],
  [
    'one’s own given to the other',
    () => sql`update assessment set organisation = 'b' where organisation = 'a'`,
  ],
  ['a table that is let go of', () => sql`alter table event no force row level security`],
  ['a policy less', () => sql`drop policy reads on event`],
];
