-- Who opened, took out or printed what, and when: one row for a person (or a link), what was read, how, and a quarter of an hour. Nobody adds a
-- row but through the function that says whose it is, and nobody alters or removes one but the function that removes what is past. In no chain:
-- it is kept for as long as the organisation says, and nothing rests on it.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The organisations in which who asks has one of some roles now. No program has it by this.
create function organisations_as(wanted text[]) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select organisation from membership m
      where person = nullif(asked('person'), '') and ended is null and (until is null or until >= day_in_norway()) and role = any (wanted)
        and not exists (select from machine_client c where c.person = m.person);
  perform set_config('risikobilde.administration', before, true);
end
$$;

create table reading (
  -- Whose what was read was.
  organisation text not null references organisation (id),
  position bigint generated always as identity,
  -- The key of it; null where all of the organisation was taken out, and of an edition that came from elsewhere.
  assessment bigint,
  person text references person (id),
  -- The id of the link that a draft was opened by.
  link text,
  kind text not null check (kind in
    ('opened', 'draftPage', 'edition', 'files', 'archive', 'published', 'supportPack', 'evidence', 'printed', 'copied')),
  -- The format, the version, or the hash of the file.
  what text not null default '' check (length(what) <= 100),
  quarter timestamptz not null,
  last timestamptz not null,
  times integer not null check (times > 0),
  primary key (organisation, position),
  check ((person is null) <> (link is null))
);
alter table reading alter what set statistics 0;
create unique index reading_once on reading
  (organisation, coalesce(assessment, 0), coalesce(person, ''), coalesce(link, ''), kind, what, quarter);
create index reading_of on reading (assessment, quarter desc, position desc);
create index reading_by on reading (person, quarter desc, position desc);
create index reading_past on reading (organisation, quarter);
select put_wall('reading', 'person = nullif(asked(''person''), '''') or organisation in (select organisations_as(array[''auditor'', ''dataProtectionOfficer'']))',
  'false', 'false', 'false');

-- For how long an organisation keeps it, as its administrators have said; the newest holds, and those before stay.
create table reading_period (
  organisation text not null references organisation (id),
  position bigint generated always as identity,
  -- A month at least: what is removed too soon tells nobody anything.
  days integer not null check (days between 30 and 3650),
  said timestamptz not null default now(),
  -- As JSON text.
  said_by text not null,
  primary key (organisation, position)
);
alter table reading_period alter said_by set statistics 0;
select put_wall('reading_period', 'organisation in (select own_organisations())', 'false',
  'organisation in (select organisations_as(array[''administrator''])) and said_by::json ->> ''id'' = asked(''person'')', 'false');

-- Days, where the organisation has said nothing.
create function reading_days(of text) returns integer
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  answer integer;
begin
  perform set_config('risikobilde.administration', 'on', true);
  select days into answer from reading_period p where p.organisation = of order by position desc limit 1;
  perform set_config('risikobilde.administration', before, true);
  return coalesce(answer, 180);
end
$$;

-- Notes what who asks has read, each as `assessment` (its key), `release` (its hash) or `organisation`, with `kind`, `what`, `at` and `times`.
-- Whoever opens a draft by its secret is its link. What everybody may read is nobody's business.
create function put_readings(noted jsonb) returns void
language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  reader constant text := nullif(asked('person'), '');
  opened bigint;
  by_link text;
  one jsonb;
  whose text;
  which bigint;
begin
  perform set_config('risikobilde.administration', 'on', true);
  if reader is null then
    select id, assessment into by_link, opened from share_link
      where token_hash = nullif(asked('token'), '') and assessment in (select shared_assessments(false));
    if by_link is null then
      perform set_config('risikobilde.administration', before, true);
      return;
    end if;
  end if;
  for one in select * from jsonb_array_elements(noted) loop
    whose := null;
    which := null;
    if reader is null then
      select organisation, key into whose, which from assessment where key = opened;
    elsif one ? 'assessment' then
      select organisation, key into whose, which from assessment where key = (one ->> 'assessment')::bigint
        and (organisation in (select own_organisations()) or key in (select shared_assessments(false)));
    elsif one ? 'release' then
      select organisation, made_from into whose, which from release
        where hash = one ->> 'release' and visibility <> 'public' and (organisation = one ->> 'organisation' or not one ? 'organisation')
        order by made_from is null, organisation limit 1;
    else
      select o into whose from own_organisations() o where o = one ->> 'organisation';
    end if;
    if whose is not null then
      insert into reading as r (organisation, assessment, person, link, kind, what, quarter, last, times)
        values (whose, which, reader, by_link, one ->> 'kind', left(one ->> 'what', 100),
          to_timestamp(floor(extract(epoch from (one ->> 'at')::timestamptz) / 900) * 900), (one ->> 'at')::timestamptz, (one ->> 'times')::integer)
        on conflict (organisation, coalesce(assessment, 0), coalesce(person, ''), coalesce(link, ''), kind, what, quarter)
          do update set times = r.times + excluded.times, last = greatest(r.last, excluded.last);
    end if;
  end loop;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Removes what is older than its organisation keeps it.
create function forget_old_readings() returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  delete from reading r using organisation o
    where r.organisation = o.id and r.quarter < now() - make_interval(days => reading_days(o.id));
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- What was read of an assessment and by whom, the newest first, after a row of it: for the auditor and the data protection officer of whoever has it.
create function read_log(which bigint, after bigint, most integer)
  returns table ("position" bigint, kind text, what text, quarter timestamptz, last timestamptz, times integer, person text, name text, is_machine boolean,
    link text, made_by text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if not is_called_in_administration() and not exists (
    select from organisations_as(array['auditor', 'dataProtectionOfficer']) o where o = (select a.organisation from assessment a where a.key = which))
  then
    raise exception 'the log of reading is of another' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select r.position, r.kind, r.what, r.quarter, r.last, r.times, r.person, p.name,
        exists (select from machine_client c where c.person = r.person), r.link, l.made_by
      from assessment a join reading r on r.organisation = a.organisation and (r.assessment = a.key or r.assessment is null)
        left join person p on p.id = r.person
        left join share_link l on l.id = r.link and l.organisation = r.organisation
      where a.key = which and (after is null or (r.quarter, r.position) < (select b.quarter, b.position from reading b
        where b.position = after and b.organisation = a.organisation))
      order by r.quarter desc, r.position desc limit most;
  perform set_config('risikobilde.administration', before, true);
end
$$;
