-- Who may do what, in an installation with logins. Without logins these tables are empty and nobody asks them.

create table organisation (
  id text primary key,
  -- Nine digits, in the Central Coordinating Register for Legal Entities.
  number text unique check (number ~ '^[0-9]{9}$'),
  name text not null
);

create table person (
  id text primary key,
  name text not null,
  -- What the person is found by at the first login (a national identity number, an address), only as a keyed hash.
  handle text unique,
  -- Who the identity provider says it is, from the first login on.
  issuer text,
  subject text,
  created text not null,
  unique (issuer, subject)
);

-- A role in an organisation. It is ended, never removed: who could do what, and when, may have to be shown later.
create table membership (
  id text primary key,
  organisation text not null references organisation (id),
  person text not null references person (id),
  role text not null check (role in ('reader', 'contributor', 'riskOwner', 'dataProtectionOfficer', 'approver', 'administrator', 'auditor')),
  given text not null,
  -- JSON text, as in the other tables.
  given_by text not null,
  reason text,
  -- The last day it is in force, Norwegian time.
  until text check (until ~ '^\d{4}-\d{2}-\d{2}$'),
  ended text,
  ended_by text,
  ended_reason text,
  check (role <> 'auditor' or (until is not null and reason is not null)),
  check ((ended is null) = (ended_by is null) and (ended is null) = (ended_reason is null))
);
create index membership_person on membership (person) where ended is null;
create index membership_organisation on membership (organisation);

-- Whose assessment it is. Null for what was there before logins, and for what is shipped: nobody's but the operator's to give away.
alter table assessment add column organisation text references organisation (id);
create index assessment_organisation on assessment (organisation) where organisation is not null;

-- One assessment, shared with a person or with everybody who has a role in an organisation.
create table assessment_grant (
  id text primary key,
  assessment bigint not null references assessment (key),
  person text references person (id),
  organisation text references organisation (id),
  role text not null check (role in ('reader', 'contributor', 'riskOwner', 'dataProtectionOfficer', 'approver', 'auditor')),
  given text not null,
  given_by text not null,
  reason text not null,
  until text check (until ~ '^\d{4}-\d{2}-\d{2}$'),
  ended text,
  ended_by text,
  ended_reason text,
  check ((person is null) <> (organisation is null)),
  check (organisation is null or role in ('reader', 'auditor')),
  check (role <> 'auditor' or until is not null),
  check ((ended is null) = (ended_by is null) and (ended is null) = (ended_reason is null))
);
create index grant_assessment on assessment_grant (assessment) where ended is null;
create index grant_person on assessment_grant (person) where ended is null;

create function refuse_access_removed() returns trigger language plpgsql as $$
begin
  raise exception 'roles are ended, never removed' using errcode = 'restrict_violation';
end
$$;
create trigger membership_is_kept before delete on membership for each row execute function refuse_access_removed();
create trigger grant_is_kept before delete on assessment_grant for each row execute function refuse_access_removed();

-- Who is logged in. Only the hash of what the browser holds is here: whoever reads the table is nobody by it.
create table login_session (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  person text not null references person (id),
  -- The organisation that the person acts for.
  organisation text references organisation (id),
  issuer text not null,
  subject text not null,
  -- The provider's own name of its session, for logging out from there.
  sid text,
  began timestamptz not null,
  used timestamptz not null
);
create index login_session_person on login_session (person);
create index login_session_provider on login_session (issuer, subject);
