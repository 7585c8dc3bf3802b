-- Platform releases, frozen and named by the hash of their content: those made here, and those that came with a service.
create table release (
  position bigint generated always as identity,
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  -- The id of the platform's assessment as the release says it.
  assessment text not null,
  version text not null,
  made_on text not null,
  -- For the list, so that it reads no contents: JSON text.
  title text not null,
  counts text not null,
  -- The release as a file, byte for byte as it was made or came in.
  content text not null,
  stored text not null,
  stored_by text not null,
  -- The assessment here that it was made of; null for one that came from elsewhere.
  made_from bigint references assessment (key),
  made_revision integer
);
create unique index release_version on release (made_from, version) where made_from is not null;
create index release_assessment on release (assessment);

create function refuse_release_change() returns trigger language plpgsql as $$
begin
  raise exception 'releases are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger release_is_frozen before update or delete on release
  for each row execute function refuse_release_change();
create trigger release_is_not_emptied before truncate on release
  for each statement execute function refuse_release_change();

-- The hash of the release that a service stands on.
alter table assessment add column builds_on text;
create index assessment_builds_on on assessment (builds_on) where builds_on is not null;
