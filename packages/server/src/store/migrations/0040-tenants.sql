-- Whose every row is: the organisation stands in every key, and the database itself gives a question only the rows that who asks may
-- have. The server says who asks at the beginning of each piece of work, for that transaction alone:
--   risikobilde.organisation  the organisation that is acted for; without a person, the only one
--   risikobilde.person        who is logged in
--   risikobilde.assessment    one assessment that somebody who was let in has open
--   risikobilde.token         the hash of the secret of a shared draft
--   risikobilde.handle        whom a role is given to, as a keyed hash
--   risikobilde.work          'logins' finds out who somebody is; 'notices' passes on what happened
--   risikobilde.administration  'on' for who owns the tables, at administrative work: it is nothing for anybody else
-- Where none is said nothing is given, but what is published.

-- A temporary table of somebody's stands before no table that a function below means.
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);
-- The functions read columns that are added below.
set local check_function_bodies = off;

-- What was there before logins, and what is shipped, belongs to the installation itself.
insert into organisation (id, name) values ('installation', 'Installasjonen') on conflict (id) do nothing;
update assessment set organisation = 'installation' where organisation is null;

create function asked(setting text) returns text language sql stable as $$
  select coalesce(current_setting('risikobilde.' || setting, true), '')
$$;
create function day_in_norway() returns text language sql stable as $$
  select (now() at time zone 'Europe/Oslo')::date::text
$$;
-- Administrative work is who owns the tables saying so; whoever else says it is still who they are.
create function is_administration() returns boolean language sql stable as $$
  select asked('administration') = 'on'
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'assessment'::regclass)
$$;

-- The same for a function that works with the rights of who owns the tables: who called it.
create function is_called_in_administration() returns boolean language sql stable as $$
  select asked('administration') = 'on' and current_setting('role') = 'none'
    and session_user = (select pg_get_userbyid(relowner) from pg_class where oid = 'assessment'::regclass)
$$;

-- The functions below work with the rights of who owns the tables, and say so only as long as they look. What calls them is who it
-- was: they ask `asked` whom they answer.

-- The organisations that who asks has a role in.
create function own_organisations() returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select asked('organisation') where asked('person') = '' and asked('organisation') <> ''
    union
    select organisation from membership
      where person = nullif(asked('person'), '') and ended is null and (until is null or until >= day_in_norway());
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Assessments of others that are meant to be read: shared, shipped as an example, open in a window, or a draft whose secret is known.
create function shared_assessments(is_to_write boolean) returns setof bigint
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select assessment from assessment_grant g
      where asked('person') <> '' and ended is null and (until is null or until >= day_in_norway())
        and (g.person = asked('person') or g.organisation in (select own_organisations()))
        and (role <> 'auditor' or not is_to_write)
    union all
    select key from assessment
      where asked('person') <> '' and not is_to_write and organisation = 'installation' and is_example
    union all
    select nullif(asked('assessment'), '')::bigint where not is_to_write and asked('assessment') <> ''
    union all
    select assessment from share_link
      where token_hash = nullif(asked('token'), '') and not is_to_write
        and withdrawn is null and until >= (now() at time zone 'UTC')::date::text;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The organisations whose assessments who asks may write in.
create function written_organisations() returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select own_organisations()
    union
    select organisation from assessment where key in (select shared_assessments(true));
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The releases that somebody stands on whose assessment may be read, and the platforms that these are of.
create function releases_stood_on() returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select builds_on from assessment where builds_on is not null and deleted_at is null
      and (organisation in (select own_organisations()) or key in (select shared_assessments(false)));
  perform set_config('risikobilde.administration', before, true);
end
$$;
create function platforms_stood_on() returns table (maker text, platform text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select distinct organisation, assessment from release where hash in (select releases_stood_on());
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The people that who asks gives roles to, or has given them to.
create function known_people() returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select person from membership where organisation in (select own_organisations())
    union
    select person from assessment_grant where owner in (select own_organisations()) and person is not null;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Whether nothing was ever stored: then the shipped cases are.
create function is_store_empty() returns boolean
language plpgsql stable security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  answer boolean;
begin
  perform set_config('risikobilde.administration', 'on', true);
  answer := (select not exists (select from assessment));
  perform set_config('risikobilde.administration', before, true);
  return answer;
end
$$;

-- How many assessments stand on a release, whosever they are: it is not erased under them.
create function count_standing_on(of text) returns integer
language plpgsql stable security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  answer integer;
begin
  perform set_config('risikobilde.administration', 'on', true);
  answer := (select count(*)::integer from assessment where builds_on = of and deleted_at is null);
  perform set_config('risikobilde.administration', before, true);
  return answer;
end
$$;

-- Events and releases may change hands with their assessment, which only who owns the tables does.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('risikobilde.erasing', true) = 'on'
    and to_jsonb(new) - '{body,salts,request_hash}'::text[] = to_jsonb(old) - '{body,salts,request_hash}'::text[]
  then
    return new;
  end if;
  if tg_op = 'UPDATE' and current_setting('risikobilde.moving', true) = 'on'
    and to_jsonb(new) - 'organisation' = to_jsonb(old) - 'organisation'
  then
    return new;
  end if;
  raise exception 'events are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;
create or replace function refuse_release_change() returns trigger language plpgsql as $$
begin
  if current_setting('risikobilde.erasing', true) = 'on' then
    if tg_op = 'DELETE' then return old; end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'stored_by' = to_jsonb(old) - 'stored_by' then return new; end if;
  end if;
  if tg_op = 'UPDATE' and current_setting('risikobilde.moving', true) = 'on'
    and to_jsonb(new) - 'organisation' - 'visibility' = to_jsonb(old) - 'organisation' - 'visibility'
  then
    return new;
  end if;
  raise exception 'releases are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;

-- Gives a row the organisation of what it belongs to, whatever the statement says of it.
create function belong_to_assessment() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  select organisation into new.organisation from assessment where key = new.assessment;
  perform set_config('risikobilde.administration', before, true);
  return new;
end
$$;
create function belong_to_comment() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  select organisation into new.organisation from comment where id = new.comment
    order by (organisation in (select own_organisations())) desc limit 1;
  perform set_config('risikobilde.administration', before, true);
  return new;
end
$$;

-- Puts the organisation at the end of every key of a table: first what is looked for, so that it is found as before.
create function put_organisation_in_keys(of regclass, named name default 'organisation') returns void
language plpgsql as $$
declare
  one record;
begin
  for one in
    select conname, case contype when 'p' then 'primary key' else 'unique' end as kind,
      (select string_agg(format('%I', attname), ', ' order by place)
        from unnest(conkey) with ordinality as k (number, place) join pg_attribute on attrelid = of and attnum = number) as columns
    from pg_constraint
    where conrelid = of and contype in ('p', 'u')
      and not exists (select from pg_attribute where attrelid = of and attname = named and attnum = any (conkey))
  loop
    execute format('alter table %s drop constraint %I cascade', of, one.conname);
    execute format('alter table %s add constraint %I %s (%s, %I)', of, one.conname, one.kind, one.columns, named);
  end loop;
end
$$;

-- Lets nobody, not even who owns the table, have rows of it but by these conditions.
create function put_wall(of regclass, may_read text, may_write text, may_add text default null, may_remove text default null)
returns void language plpgsql as $$
declare
  walled constant text := 'case when (select is_administration()) then true else (%s) end';
begin
  execute format('alter table %s enable row level security', of);
  execute format('alter table %s force row level security', of);
  execute format('create policy reads on %s for select using (%s)', of, format(walled, may_read));
  execute format('create policy adds on %s for insert with check (%s)', of, format(walled, coalesce(may_add, may_write)));
  execute format('create policy changes on %s for update using (%s) with check (%s)', of,
    format(walled, may_write), format(walled, may_write));
  execute format('create policy removes on %s for delete using (%s)', of, format(walled, coalesce(may_remove, may_write)));
end
$$;

-- All of it, for a table whose column `assessment` refers to an assessment. A later migration that makes such a table ends with
-- `select put_under_tenants('its_name');`.
create function put_under_tenants(of regclass) returns void language plpgsql as $$
declare
  one record;
  deletes text := '';
begin
  execute format('alter table %s add column organisation text', of);
  perform set_config('risikobilde.moving', 'on', true);
  execute format('update %s as own set organisation = a.organisation from assessment a where a.key = own.assessment', of);
  perform set_config('risikobilde.moving', 'off', true);
  execute format('alter table %s alter column organisation set not null', of);
  perform put_organisation_in_keys(of);
  for one in select conname, confdeltype from pg_constraint
    where conrelid = of and contype = 'f' and confrelid = 'assessment'::regclass
  loop
    if one.confdeltype = 'c' then deletes := 'on delete cascade'; end if;
    execute format('alter table %s drop constraint %I', of, one.conname);
  end loop;
  execute format('alter table %s add foreign key (organisation, assessment) references assessment (organisation, key)
    on update cascade %s', of, deletes);
  execute format('create trigger belongs before insert on %s for each row execute function belong_to_assessment()', of);
  perform put_wall(of,
    'organisation in (select own_organisations()) or assessment in (select shared_assessments(false))',
    'organisation in (select own_organisations()) or assessment in (select shared_assessments(true))');
end
$$;

-- A grant has the organisation that it is given to already; the one whose assessment it is of is its owner.
alter table assessment_grant add column owner text;
update assessment_grant g set owner = a.organisation from assessment a where a.key = g.assessment;
alter table assessment_grant alter column owner set not null;
create function belong_to_owner() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  select organisation into new.owner from assessment where key = new.assessment;
  perform set_config('risikobilde.administration', before, true);
  return new;
end
$$;
create trigger belongs before insert on assessment_grant for each row execute function belong_to_owner();

-- Ids of assessments are each organisation's own. What referred to the key goes on doing so until it has the organisation too.
create temporary table former on commit drop as
  select conrelid::regclass as of, conname, pg_get_constraintdef(oid) as says
  from pg_constraint where contype = 'f' and confrelid = 'assessment'::regclass;
alter table assessment drop constraint assessment_pkey cascade;
alter table assessment alter column organisation set default coalesce(nullif(current_setting('risikobilde.organisation', true), ''), 'installation');
alter table assessment alter column organisation set not null;
alter table assessment add primary key (key, organisation);
-- Numbered by the database and given out by nobody: two organisations never have the same.
alter table assessment add constraint assessment_key unique (key);
do $$
declare
  one record;
begin
  for one in select * from former loop
    execute format('alter table %s add constraint %I %s', one.of, one.conname, one.says);
  end loop;
end
$$;
drop index assessment_id;
create unique index assessment_id on assessment (id, organisation) where deleted_at is null;
drop index assessment_organisation;
create index assessment_organisation on assessment (organisation);

delete from outbox;
select put_under_tenants('event');
select put_under_tenants('snapshot');
select put_under_tenants('source_file');
select put_under_tenants('comment_event');
select put_under_tenants('comment');
select put_under_tenants('search_document');
select put_under_tenants('share_link');

-- What was erased or moved above was nobody's news.
delete from outbox;
alter table outbox add column organisation text not null;
select put_organisation_in_keys('outbox');
create trigger belongs before insert on outbox for each row execute function belong_to_assessment();
select put_wall('outbox',
  'asked(''work'') = ''notices'' or organisation in (select own_organisations()) or assessment in (select shared_assessments(false))',
  'asked(''work'') = ''notices''',
  '(asked(''work'') = ''notices'' and kind = ''presence'') or organisation in (select own_organisations())
    or assessment in (select shared_assessments(true))');

alter table reply add column organisation text;
update reply set organisation = comment.organisation from comment where comment.id = reply.comment;
alter table reply alter column organisation set not null;
select put_organisation_in_keys('reply');
alter table reply add foreign key (organisation, comment) references comment (organisation, id) on update cascade;
create trigger belongs before insert on reply for each row execute function belong_to_comment();
select put_wall('reply',
  'organisation in (select own_organisations()) or exists (select from comment c
    where c.id = reply.comment and c.organisation = reply.organisation and c.assessment in (select shared_assessments(false)))',
  'organisation in (select own_organisations()) or exists (select from comment c
    where c.id = reply.comment and c.organisation = reply.organisation and c.assessment in (select shared_assessments(true)))');

-- Who may see a release, besides its own organisation and those whose assessment stands on it: everybody; those who build on its
-- platform; or nobody more. An organisation that takes in what another has made has it as its own.
alter table release
  add column organisation text default coalesce(nullif(current_setting('risikobilde.organisation', true), ''), 'installation'),
  add column visibility text not null default 'own' check (visibility in ('own', 'builders', 'public'));
do $$
begin
  perform set_config('risikobilde.moving', 'on', true);
  update release r set organisation = coalesce((select organisation from assessment where key = r.made_from), 'installation');
  -- What came in before was kept once, for whoever stood on it.
  update release set visibility = case
    when exists (select from edition where release = hash) then 'public'
    when made_from is null then 'builders'
    when is_draft then 'builders'
    when (counts::json ->> 'provided')::int + (counts::json ->> 'shared')::int > 0 then 'public'
    else 'own' end;
  perform set_config('risikobilde.moving', 'off', true);
end
$$;
alter table release alter column organisation set not null;
select put_organisation_in_keys('release');
alter table release drop constraint release_made_from_fkey;
alter table release add foreign key (organisation, made_from) references assessment (organisation, key) on update cascade;
drop index release_version;
create unique index release_version on release (made_from, version, organisation) where made_from is not null;
select put_wall('release',
  'organisation in (select own_organisations()) or visibility = ''public'' or made_from in (select shared_assessments(false))
    or hash in (select releases_stood_on())
    or (visibility = ''builders'' and (organisation, assessment) in (select maker, platform from platforms_stood_on()))',
  'organisation in (select own_organisations())',
  'organisation in (select written_organisations())');

alter table edition add column organisation text;
do $$
begin
  perform set_config('risikobilde.moving', 'on', true);
  update edition set organisation = release.organisation from release where release.hash = edition.release;
  perform set_config('risikobilde.moving', 'off', true);
end
$$;
alter table edition alter column organisation set not null;
select put_organisation_in_keys('edition');
alter table edition add foreign key (organisation, release) references release (organisation, hash)
  on update cascade on delete cascade;
-- Everybody reads what is published.
select put_wall('edition', 'true', 'organisation in (select own_organisations())',
  'organisation in (select written_organisations())');

select put_organisation_in_keys('assessment_grant', 'owner');
alter table assessment_grant drop constraint assessment_grant_assessment_fkey;
alter table assessment_grant add foreign key (owner, assessment) references assessment (organisation, key) on update cascade;
select put_wall('assessment_grant',
  'owner in (select own_organisations()) or person = nullif(asked(''person''), '''')
    or organisation in (select own_organisations()) or asked(''work'') = ''logins''',
  'owner in (select own_organisations())');

select put_wall('assessment',
  'organisation in (select own_organisations()) or key in (select shared_assessments(false))',
  'organisation in (select own_organisations()) or key in (select shared_assessments(true))');

-- A release is stood on by those who may see it: to know its hash is not enough.
create function stand_on_what_is_seen() returns trigger language plpgsql as $$
begin
  if new.builds_on is not null and (tg_op = 'INSERT' or new.builds_on is distinct from old.builds_on)
    and row_security_active('release') and not is_administration()
    and not exists (select from release where hash = new.builds_on)
  then
    raise exception 'the release is not here' using errcode = 'foreign_key_violation';
  end if;
  return new;
end
$$;
create trigger stands_on_what_is_seen before insert or update of builds_on on assessment
  for each row execute function stand_on_what_is_seen();

select put_organisation_in_keys('membership');
select put_wall('membership',
  'organisation in (select own_organisations()) or person = nullif(asked(''person''), '''') or asked(''work'') = ''logins''',
  'organisation in (select own_organisations())');
-- The names of organisations are public, to those who have a role in one.
select put_wall('organisation',
  'asked(''work'') = ''logins'' or exists (select own_organisations()) or asked(''person'') <> ''''',
  'id in (select own_organisations())', 'false', 'false');
-- A person may have roles in several organisations, and is in the table once.
select put_wall('person',
  'id = nullif(asked(''person''), '''') or asked(''work'') = ''logins'' or handle = nullif(asked(''handle''), '''')
    or id in (select known_people())',
  'asked(''work'') = ''logins''', 'handle = nullif(asked(''handle''), '''') and exists (select own_organisations())', 'false');
select put_wall('login_session', 'asked(''work'') = ''logins''', 'asked(''work'') = ''logins''');
select put_wall('migration', 'true', 'false');

create or replace function put_out_reply() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, assessment, body)
    select 'comment', assessment, id from comment where id = new.comment and organisation = new.organisation;
  return null;
end
$$;

-- What only an erasure does works with the rights of who owns the tables, so it asks itself whose rows they are.
create function must_write_in(of bigint) returns void
language plpgsql stable set search_path from current as $$
begin
  if not is_called_in_administration()
    and not exists (select from assessment where key = of
      and (organisation in (select own_organisations()) or key in (select shared_assessments(true))))
  then
    raise exception 'the assessment is of another organisation' using errcode = 'insufficient_privilege';
  end if;
end
$$;
create or replace function erase_in_event(of bigint, n integer, redacted text, seals text) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform must_write_in(of);
  perform set_config('risikobilde.administration', 'on', true), set_config('risikobilde.erasing', 'on', true);
  -- Of an event from before, the hash of the request is of what is gone.
  update event set body = redacted, salts = seals, request_hash = case when salts is null then null else request_hash end
    where assessment = of and revision = n;
  perform set_config('risikobilde.erasing', 'off', true), set_config('risikobilde.administration', before, true);
end
$$;
create or replace function erase_in_comment_event(of bigint, n integer, redacted text, seals text) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform must_write_in(of);
  perform set_config('risikobilde.administration', 'on', true), set_config('risikobilde.erasing', 'on', true);
  update comment_event set body = redacted, salts = seals where assessment = of and number = n;
  perform set_config('risikobilde.erasing', 'off', true), set_config('risikobilde.administration', before, true);
end
$$;
drop function erase_release(text);
create function erase_release(made bigint, gone text) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform must_write_in(made);
  perform set_config('risikobilde.administration', 'on', true), set_config('risikobilde.erasing', 'on', true);
  delete from release where hash = gone and made_from = made;
  perform set_config('risikobilde.erasing', 'off', true), set_config('risikobilde.administration', before, true);
end
$$;
drop function erase_release_storer(text, text);
create function erase_release_storer(whose text, of text, nobody text) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  if not is_called_in_administration() and whose not in (select own_organisations()) then
    raise exception 'the release is of another organisation' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('risikobilde.administration', 'on', true), set_config('risikobilde.erasing', 'on', true);
  update release set stored_by = nobody where hash = of and organisation = whose;
  perform set_config('risikobilde.erasing', 'off', true), set_config('risikobilde.administration', before, true);
end
$$;

-- An assessment that belongs to the installation is given to an organisation, with all that is of it.
create function give_assessment(given bigint, receiver text) returns void language plpgsql as $$
begin
  perform set_config('risikobilde.moving', 'on', true);
  update assessment set organisation = receiver where key = given;
  perform set_config('risikobilde.moving', 'off', true);
end
$$;
-- What makes tables and changes hands is for who owns the tables.
revoke all on function put_wall(regclass, text, text, text, text), put_organisation_in_keys(regclass, name),
  put_under_tenants(regclass), give_assessment(bigint, text) from public;
set local check_function_bodies = on;
