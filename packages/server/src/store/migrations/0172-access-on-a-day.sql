-- Who had which role to an assessment on a day: for who audits, administers or is data protection officer of it.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- A moment as a day in Norway; none where none stands there.
create function norwegian_day_of(moment text) returns text language sql stable as $$
  select case when moment ~ '^\d{4}-\d\d-\d\dT' then (moment::timestamptz at time zone 'Europe/Oslo')::date::text end
$$;

-- A role that was in force at any time of a day. One that somebody was asked to take was theirs from when they said yes.
create function was_in_force(line jsonb, day text) returns boolean language sql stable as $$
  select coalesce(norwegian_day_of(coalesce(line ->> 'accepted', line ->> 'given')), '') <= day
    and (line ->> 'until' is null or line ->> 'until' >= day)
    and (line ->> 'ended' is null or coalesce(norwegian_day_of(line ->> 'ended'), line ->> 'ended') >= day)
$$;

-- `through`: 'organisation' where the role is in the one that has the assessment, 'grant' where the assessment is shared with the person, and
-- 'shared' where it is shared with an organisation that the person had a role in: then `of` is its name.
create function access_on(which bigint, day text)
  returns table (person text, name text, is_machine boolean, role text, through text, of text, given text, given_by text, reason text, until text, ended text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  owner_of text;
begin
  if not is_called_in_administration() and not exists (
    select from roles_of(asked('person'), day_in_norway()) r
      where r.role in ('auditor', 'administrator', 'dataProtectionOfficer')
        and (r.assessment = which or r.organisation = (select a.organisation from assessment a where a.key = which)))
  then
    raise exception 'the history of access is of another' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  select a.organisation into owner_of from assessment a where a.key = which;
  return query
    select p.id, p.name, exists (select from machine_client c where c.person = p.id), had.role, had.through, had.of, had.given, had.given_by,
      had.reason, had.until, had.ended
    from (
      select m.person, m.role, 'organisation' as through, null::text as of, m.given, m.given_by, m.reason, m.until, m.ended
        from membership m where m.organisation = owner_of and was_in_force(to_jsonb(m), day)
      union all
      select g.person, g.role, 'grant', null, g.given, g.given_by, g.reason, g.until, g.ended
        from assessment_grant g where g.assessment = which and g.person is not null and was_in_force(to_jsonb(g), day)
      union all
      select distinct on (m.person, g.id) m.person, g.role, 'shared', o.name, g.given, g.given_by, g.reason, g.until, g.ended
        from assessment_grant g join organisation o on o.id = g.organisation
          join membership m on m.organisation = g.organisation and was_in_force(to_jsonb(m), day)
        where g.assessment = which and was_in_force(to_jsonb(g), day)
    ) had join person p on p.id = had.person
    order by p.name, p.id, had.given, had.role;
  perform set_config('risikobilde.administration', before, true);
end
$$;
