-- Who may, and might have: each row that says so, or that is altered or gone, is written down in a chain of hashes, one for each organisation.
-- The database does it, whoever writes and by whatever way. What was there before is the beginning of the chain: who gave it, and when, is as
-- it stands in the rows. A migration that adds a column to one of these tables fills it by an update, which is written down too, and not by a default.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table access_event (
  organisation text not null references organisation (id),
  number integer not null check (number > 0),
  -- JSON text, which the hash is of as it stands.
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organisation, number)
);
alter table access_event alter body set statistics 0, alter hash set statistics 0;

-- The organisations whose history of access who asks may read: those that somebody audits, administers or is data protection officer of.
create function watched_organisations() returns setof text
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
      where person = nullif(asked('person'), '') and ended is null and (until is null or until >= day_in_norway())
        and role in ('auditor', 'administrator', 'dataProtectionOfficer');
  perform set_config('risikobilde.administration', before, true);
end
$$;
select put_wall('access_event', 'organisation in (select watched_organisations())', 'false', 'false', 'false');

-- Who reads a backup back puts in what the chain says already.
create function is_restoring() returns boolean language sql stable as $$
  select asked('restoring') = 'on' and is_called_in_administration()
$$;

create function refuse_access_event_change() returns trigger language plpgsql as $$
begin
  if is_restoring() then
    return coalesce(new, old);
  end if;
  raise exception 'the history of access is added to, never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger access_event_is_kept before update or delete on access_event for each row execute function refuse_access_event_change();

-- What of a row says who may: of an assessment and a release only whose it is and who may see it; of a person not which organisation they
-- last acted for.
create function said_of_access(of text, line jsonb) returns jsonb language sql immutable as $$
  select case of
    when 'assessment' then jsonb_build_object('key', line -> 'key', 'organisation', line -> 'organisation', 'is_example', line -> 'is_example')
    when 'release' then jsonb_build_object('hash', line -> 'hash', 'organisation', line -> 'organisation', 'visibility', line -> 'visibility')
    else line - 'acts_for' end
$$;
-- In whose chain it stands: of a grant that of whose assessment it is, and of a person, who may be of several, that of the installation.
create function chain_of_access(of text, line jsonb) returns text language sql immutable as $$
  select case of when 'organisation' then line ->> 'id' when 'person' then 'installation' when 'assessment_grant' then line ->> 'owner'
    else line ->> 'organisation' end
$$;

create function add_access_event(whose text, event jsonb) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  last record;
  said constant text := event::text;
begin
  perform set_config('risikobilde.administration', 'on', true);
  -- Two at once: the second waits, and stands after the first.
  perform pg_advisory_xact_lock(hashtext('access of ' || whose));
  select number, hash into last from access_event where organisation = whose order by number desc limit 1;
  insert into access_event (organisation, number, body, hash) values (whose, coalesce(last.number, 0) + 1, said,
    encode(sha256(convert_to(coalesce(last.hash, repeat('0', 64)) || said, 'UTF8')), 'hex'));
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- For the trigger below, which works with the rights of who owns the tables, and for nobody else.
revoke all on function add_access_event(text, jsonb) from public;

create function chain_access() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  was jsonb;
  now_is jsonb;
  who constant jsonb := case when is_called_in_administration() then '{"operator": true}'
    when asked('person') <> '' then jsonb_build_object('person', asked('person'))
    when asked('work') <> '' then jsonb_build_object('work', asked('work')) else '{}' end;
  event constant jsonb := jsonb_build_object('table', tg_table_name, 'by', who,
    'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
begin
  if is_restoring() then
    return null;
  end if;
  if tg_op <> 'INSERT' then was := said_of_access(tg_table_name, to_jsonb(old)); end if;
  if tg_op <> 'DELETE' then now_is := said_of_access(tg_table_name, to_jsonb(new)); end if;
  if was is not distinct from now_is then
    return null;
  end if;
  -- What goes from one organisation to another is gone in the one chain, and comes in the other.
  if was is not null and chain_of_access(tg_table_name, was) is distinct from chain_of_access(tg_table_name, now_is) then
    perform add_access_event(chain_of_access(tg_table_name, was), event || jsonb_build_object('did', 'gone', 'row', was));
    was := null;
  end if;
  if now_is is not null then
    perform add_access_event(chain_of_access(tg_table_name, now_is),
      event || jsonb_build_object('did', case when was is null then 'come' else 'altered' end, 'row', now_is));
  end if;
  return null;
end
$$;

-- A server adds to these, and fills in what was left open: that it is ended, said yes to, withdrawn, logged in to. It neither alters nor removes.
create function keep_access() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  field text;
  was jsonb;
  now_is jsonb;
begin
  if is_called_in_administration() then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    raise exception 'what says who may is ended, never removed' using errcode = 'restrict_violation';
  end if;
  was := said_of_access(tg_table_name, to_jsonb(old));
  now_is := said_of_access(tg_table_name, to_jsonb(new));
  for field in select jsonb_object_keys(was) loop
    if was -> field <> 'null' and now_is -> field is distinct from was -> field and not (tg_table_name = 'person' and field = 'name') then
      raise exception 'what says who may is ended, never altered: %.%', tg_table_name, field using errcode = 'restrict_violation';
    end if;
  end loop;
  return new;
end
$$;

do $$
declare
  before constant text := asked('administration');
  one text;
  line jsonb;
begin
  perform set_config('risikobilde.administration', 'on', true);
  foreach one in array array['organisation', 'person', 'membership', 'machine_client', 'assessment', 'assessment_grant', 'release',
    'share_link', 'feed_address']
  loop
    -- The organisation of what is there is as it is: what comes first here is what others refer to.
    for line in execute format('select to_jsonb(t) from %I t order by to_jsonb(t)::text', one) loop
      perform add_access_event(chain_of_access(one, line), jsonb_build_object('table', one, 'by', '{}'::jsonb,
        'at', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'did', 'found', 'row', said_of_access(one, line)));
    end loop;
    execute format('create trigger chained after insert or update or delete on %I for each row execute function chain_access()', one);
    if one not in ('assessment', 'release') then
      execute format('create trigger lasts before update or delete on %I for each row execute function keep_access()', one);
    end if;
  end loop;
  perform set_config('risikobilde.administration', before, true);
end
$$;
