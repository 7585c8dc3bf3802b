select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

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
    ) as told
    where by ->> 'id' <> told.person and not exists (select from machine_client c where c.person = told.person)
    on conflict do nothing;
  update notice n set over = at from membership m
    where m.ended >= since and n.person = m.person and n.key = 'roleGiven:' || m.id and n.over is null;
  update notice n set over = at from (
      select id, person, ended from membership where invited is not null union all
      select id, person, ended from assessment_grant where invited is not null) m
    where n.kind = 'roleOffered' and n.over is null and n.key = 'roleOffered:' || m.id and (m.person is not null or m.ended is not null);
  perform set_config('risikobilde.administration', before, true);
end
$$;

create or replace function keep_roles_apart() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  whose text := case when tg_table_name = 'membership' then to_jsonb(new) ->> 'organisation' end;
  one bigint := case when tg_table_name = 'assessment_grant' then (to_jsonb(new) ->> 'assessment')::bigint end;
  is_apart boolean;
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
  ) into is_apart;
  perform set_config('risikobilde.administration', before, true);
  if not is_apart then
    raise exception 'a data protection officer has no other role there that writes or decides' using errcode = 'exclusion_violation';
  end if;
  return new;
end
$$;

-- The server before knows of none, and the history of access says that they are gone.
delete from notice where kind in ('exceptionAsked', 'exceptionAgreed', 'exceptionEnded');
delete from role_exception;
drop table role_exception;
drop function keep_exceptions();
drop function exceptions_on(bigint);
drop function excepted_on(bigint, text);
drop function excepting_organisations(text, text);
