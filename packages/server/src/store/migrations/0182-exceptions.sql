-- That a data protection officer contributes too, where an organisation has assessed that the tasks do not conflict (GDPR article 38(6)): one
-- administrator asks, another agrees, for one person, with a reason and to a day at most a year on. No other two roles are let together. A
-- server from before gives no role by it and reads none of it.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table role_exception (
  organisation text not null references organisation (id),
  id text not null,
  person text not null references person (id),
  reason text not null check (reason ~ '\S'),
  -- The last day.
  until text not null check (until::date::text = until),
  -- Moments, which the database writes; who, as JSON text.
  asked text not null,
  asked_by text not null,
  agreed text,
  agreed_by text,
  ended text,
  ended_by text,
  ended_reason text,
  primary key (organisation, id),
  check ((agreed is null) = (agreed_by is null)),
  check ((ended is null) = (ended_by is null) and (ended is null) = (ended_reason is null))
);
alter table role_exception alter reason set statistics 0, alter ended_reason set statistics 0;
create index role_exception_of on role_exception (person, organisation);
select put_wall('role_exception',
  'organisation in (select organisations_as(array[''administrator'', ''auditor'', ''dataProtectionOfficer''])) or person = nullif(asked(''person''), '''')',
  'organisation in (select organisations_as(array[''administrator'']))', null, 'false');

create function keep_exceptions() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  me constant text := asked('person');
  moment constant text := to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  is_ready boolean;
begin
  -- Whoever owns the tables brings back what was there.
  if is_called_in_administration() then
    return new;
  end if;
  if new.organisation not in (select organisations_as(array['administrator'])) then
    raise exception 'an exception is of those who administer the organisation' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'INSERT' then
    if new.asked_by::json ->> 'id' is distinct from me or new.agreed is not null or new.ended is not null then
      raise exception 'an exception is asked for by whoever asks, and agreed to by another' using errcode = 'exclusion_violation';
    end if;
    if new.until < day_in_norway() or new.until::date > day_in_norway()::date + interval '1 year' then
      raise exception 'an exception is for a year at most' using errcode = 'check_violation';
    end if;
    perform set_config('risikobilde.administration', 'on', true);
    is_ready := not exists (select from machine_client where person = new.person) and exists (select from membership
      where person = new.person and organisation = new.organisation and ended is null and (until is null or until >= day_in_norway()));
    perform set_config('risikobilde.administration', before, true);
    if not is_ready then
      raise exception 'an exception is for a person who has a role there' using errcode = 'exclusion_violation';
    end if;
    new.asked := moment;
    return new;
  end if;
  if old.ended is not null then
    raise exception 'an exception that has ended is as it was' using errcode = 'restrict_violation';
  end if;
  if new.agreed is not null and old.agreed is null then
    perform set_config('risikobilde.administration', 'on', true);
    is_ready := exists (select from membership where person = old.asked_by::json ->> 'id' and organisation = old.organisation
      and role = 'administrator' and ended is null and (until is null or until >= day_in_norway()));
    perform set_config('risikobilde.administration', before, true);
    if new.agreed_by::json ->> 'id' is distinct from me or me = old.person or me = old.asked_by::json ->> 'id' or new.ended is not null
      or old.until < day_in_norway() or not is_ready
    then
      raise exception 'a second administrator agrees to an exception that is asked for' using errcode = 'exclusion_violation';
    end if;
    new.agreed := moment;
  end if;
  if new.ended is not null then
    if new.ended_by::json ->> 'id' is distinct from me then
      raise exception 'an exception is ended by whoever ends it' using errcode = 'exclusion_violation';
    end if;
    new.ended := moment;
  end if;
  -- A role that is given meanwhile sees the one or the other.
  perform pg_advisory_xact_lock(hashtext('roles of ' || old.person));
  return new;
end
$$;
-- Before `lasts`, by its name: what is not open stays as it was.
create trigger holds before insert or update on role_exception for each row execute function keep_exceptions();
create trigger chained after insert or update or delete on role_exception for each row execute function chain_access();
create trigger lasts before update or delete on role_exception for each row execute function keep_access();

-- The organisations that somebody has one in on a day: asked by themselves.
create function excepting_organisations(whose text, day text) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if whose is null or not (whose = asked('person') or is_called_in_administration()) then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query select distinct organisation from role_exception
    where person = whose and agreed is not null and ended is null and until >= day;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Those of people who have written in an assessment, in the organisation that has it: for who may read the assessment.
create function exceptions_on(which bigint)
  returns table (person text, name text, reason text, until text, asked_by text, agreed text, agreed_by text, ended text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  owner_of text;
begin
  perform set_config('risikobilde.administration', 'on', true);
  select a.organisation into owner_of from assessment a where a.key = which;
  perform set_config('risikobilde.administration', before, true);
  if not is_called_in_administration() and owner_of not in (select own_organisations()) and which not in (select shared_assessments(false)) then
    return;
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select e.person, p.name, e.reason, e.until, e.asked_by, e.agreed, e.agreed_by, e.ended
      from role_exception e join person p on p.id = e.person
      where e.organisation = owner_of and e.agreed is not null
        -- As canonical JSON writes who did it, and no text in it can.
        and (exists (select from event v where v.assessment = which and strpos(v.body, '"who":{"id":' || to_json(e.person)::text || ',') > 0)
          or exists (select from comment_event c where c.assessment = which and strpos(c.body, '"by":{"id":' || to_json(e.person)::text || ',') > 0))
      order by p.name, e.person, e.agreed;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Who had one on a day, in the organisation that has an assessment: for who may see who had which role to it.
create function excepted_on(which bigint, day text) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform from access_on(which, day);
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select distinct e.person from role_exception e join assessment a on a.organisation = e.organisation
      where a.key = which and norwegian_day_of(e.agreed) <= day and e.until >= day and (e.ended is null or norwegian_day_of(e.ended) >= day);
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The same as before, but that an officer contributes where it is let.
create or replace function keep_roles_apart() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  whose text := case when tg_table_name = 'membership' then to_jsonb(new) ->> 'organisation' end;
  one bigint := case when tg_table_name = 'assessment_grant' then (to_jsonb(new) ->> 'assessment')::bigint end;
  is_apart boolean;
  is_let boolean;
begin
  -- Whoever owns the tables brings back what was there.
  if is_called_in_administration() then
    return new;
  end if;
  if new.person is null or new.ended is not null or new.role not in ('contributor', 'riskOwner', 'approver', 'dataProtectionOfficer') then
    return new;
  end if;
  if new.role <> 'contributor' and new.given_by::json ->> 'id' = new.person then
    raise exception 'somebody else gives a role that decides' using errcode = 'exclusion_violation';
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  -- Two that are given at once: the second waits, and sees what the first did.
  perform pg_advisory_xact_lock(hashtext('roles of ' || new.person));
  if one is not null then
    select organisation into whose from assessment where key = one;
  end if;
  is_let := exists (select from role_exception
    where person = new.person and organisation = whose and agreed is not null and ended is null and until >= day_in_norway());
  select not exists (
    select from (
      select id, role from membership
        where person = new.person and organisation = whose and ended is null and (until is null or until >= day_in_norway())
      union all
      select g.id, g.role from assessment_grant g join assessment a on a.key = g.assessment
        where g.person = new.person and a.organisation = whose and g.ended is null and (g.until is null or g.until >= day_in_norway())
    ) as held
    where held.id <> new.id and (new.role = 'dataProtectionOfficer') <> (held.role = 'dataProtectionOfficer')
      and held.role in ('contributor', 'riskOwner', 'approver', 'dataProtectionOfficer')
      and not (is_let and 'contributor' in (new.role, held.role))
  ) into is_apart;
  perform set_config('risikobilde.administration', before, true);
  if not is_apart then
    raise exception 'a data protection officer has no other role there that writes or decides' using errcode = 'exclusion_violation';
  end if;
  return new;
end
$$;

-- The same as before, and those who administer, and whoever it is for, are told of exceptions.
create or replace function tell_of_roles(since text, at timestamptz) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  insert into notice (organisation, person, key, kind, about, is_urgent, made)
    select told.organisation, told.person, kind || ':' || told.id, kind,
      json_build_object('place', json_build_object('screen', screen), 'by', by ->> 'name', 'role', role)::text, true, at
    from (
      select organisation, person, id, role, given_by::json as by, 'roleGiven' as kind, 'start' as screen from membership
        where given >= since and ended is null and invited is null
      union all
      select organisation, person, id, role, ended_by::json, 'roleEnded', 'start' from membership where ended >= since and person is not null
      union all
      select i.organisation, p.id, i.id, i.role, i.given_by::json, 'roleOffered', 'own' from (
          select organisation, id, role, given_by, invited from membership
            where given >= since and ended is null and person is null
          union all
          select owner, id, role, given_by, invited from assessment_grant
            where given >= since and ended is null and person is null and invited is not null
        ) i join person p on p.handle = i.invited
      union all
      select e.organisation, m.person, e.id, 'contributor', e.asked_by::json, 'exceptionAsked', 'access'
        from role_exception e join membership m on m.organisation = e.organisation and m.role = 'administrator' and m.person is not null
          and m.person <> e.person and m.ended is null and (m.until is null or m.until >= day_in_norway())
        where e.asked >= since and e.agreed is null and e.ended is null
      union all
      select e.organisation, m.person, e.id, 'contributor', e.by::json, e.kind, case m.role when 'administrator' then 'access' else 'start' end
        from (
            select organisation, id, person, agreed_by as by, 'exceptionAgreed' as kind from role_exception where agreed >= since
            union all
            select organisation, id, person, ended_by, 'exceptionEnded' from role_exception where ended >= since and agreed is not null
          ) e join membership m on m.organisation = e.organisation and (m.role = 'administrator' or m.person = e.person)
            and m.person is not null and m.ended is null and (m.until is null or m.until >= day_in_norway())
    ) as told
    where by ->> 'id' <> told.person and not exists (select from machine_client c where c.person = told.person)
    on conflict do nothing;
  update notice n set over = at from membership m
    where m.ended >= since and n.person = m.person and n.key = 'roleGiven:' || m.id and n.over is null;
  update notice n set over = at from (
      select id, person, ended from membership where invited is not null union all
      select id, person, ended from assessment_grant where invited is not null) m
    where n.kind = 'roleOffered' and n.over is null and n.key = 'roleOffered:' || m.id and (m.person is not null or m.ended is not null);
  update notice n set over = at from role_exception e
    where n.kind = 'exceptionAsked' and n.over is null and n.key = 'exceptionAsked:' || e.id
      and (e.agreed is not null or e.ended is not null or e.until < day_in_norway());
  perform set_config('risikobilde.administration', before, true);
end
$$;
