-- An assessment and its chain of events. What is true is the events; everything else here can be made from them again.

create table assessment (
  key bigint generated always as identity primary key,
  id text not null,
  -- The revision and hash of the last event. An edit is accepted by moving the revision on from the one it was checked on.
  revision integer not null,
  head text not null,
  -- For the list, so that it folds no events: JSON text.
  title text not null,
  changed text not null,
  changed_by text not null,
  has_own_world boolean not null default false,
  indexed_revision integer not null default 0,
  deleted_at timestamptz
);
-- The id of a deleted assessment may be used again; its events stay.
create unique index assessment_id on assessment (id) where deleted_at is null;

create table event (
  assessment bigint not null references assessment (key),
  revision integer not null check (revision > 0),
  id text not null unique,
  client_edit_id text,
  -- The hash of the request, to tell the same edit sent again from another under the same name.
  request_hash text,
  -- Canonical JSON (RFC 8785), kept as text: the hash is over these bytes.
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (assessment, revision),
  unique (assessment, client_edit_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_is_not_emptied before truncate on event
  for each statement execute function refuse_change();

-- The state after every hundredth event, so that a fold is short.
create table snapshot (
  assessment bigint not null references assessment (key),
  revision integer not null,
  records text not null,
  primary key (assessment, revision)
);

-- The files an assessment came in as; what is not edited goes out as it came, byte for byte.
create table source_file (
  assessment bigint not null references assessment (key),
  path text not null,
  position integer not null,
  content text not null,
  primary key (assessment, path)
);
