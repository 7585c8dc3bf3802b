-- Work that is done after the answer is given. The queue itself is in the schema `graphile_worker`, which the library of that name
-- makes; here is what it lacks.
-- works with servers that know: 0041-evidence-tenants

-- The processes that work on jobs, and when each was last alive: the jobs of one that is silent are taken over.
create table job_worker (
  id text primary key,
  seen timestamptz not null default now()
);
select put_wall('job_worker', 'asked(''work'') = ''jobs''', 'asked(''work'') = ''jobs''');

-- The jobs whose effect is in the tables: a row goes in with the effect, so that a job that is done again does nothing.
create table job_effect (
  job bigint not null,
  organisation text not null default coalesce(nullif(current_setting('risikobilde.organisation', true), ''), 'installation'),
  done timestamptz not null default now(),
  primary key (job, organisation)
);
select put_wall('job_effect', 'organisation in (select own_organisations()) or asked(''work'') = ''jobs''',
  'organisation in (select own_organisations()) or asked(''work'') = ''jobs''');

-- Editions that are given out and whose pages and files are still to be made, or could not be: gone when they are there. The edition is
-- published when all of it is, and is signed then.
create table edition_making (
  release text not null,
  organisation text not null,
  -- The hash of all world data that it was given out on: it is made on the same, or not at all.
  world text not null,
  failed text check (failed in ('notFinal', 'tookTooLong', 'worldMoved', 'unexpected')),
  primary key (release, organisation),
  foreign key (organisation, release) references release (organisation, hash) on update cascade on delete cascade
);
select put_wall('edition_making',
  'organisation in (select own_organisations()) or release in (select hash from release) or asked(''work'') = ''jobs''',
  'organisation in (select written_organisations())');
alter table edition add column signature text;
alter table edition alter signature set statistics 0;

-- How each service on a platform stands, as the operator's list shows it: worked out of the service, the platform and the world, and kept
-- only so that no process has to do it again. What it was made of is a hash; another hash means that it is out of date.
create table service_reading (
  assessment bigint not null references assessment (key) on delete cascade,
  made_of text not null,
  entry text not null,
  primary key (assessment)
);
select put_under_tenants('service_reading');
alter table service_reading alter entry set statistics 0;

-- The services that stand on some release, whosever they are: keys and hashes, to whoever shares out the work on them.
create function services_to_read()
returns table (organisation text, key bigint, head text, builds_on text, world_hash text, made_of text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'jobs' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select a.organisation, a.key, a.head, a.builds_on, a.world_hash, r.made_of
      from assessment a left join service_reading r on r.assessment = a.key and r.organisation = a.organisation
      where a.builds_on is not null and a.deleted_at is null
      order by a.organisation, a.key;
  perform set_config('risikobilde.administration', before, true);
end
$$;
