-- The data protection officer of an organisation does not write, accept or approve there, by a role or by a grant (GDPR article 38(6)), and
-- nobody gives themselves a role that decides. What was given before is left as it is: the policies let it decide nothing. A server from
-- before is refused by the database where it would have given such a role.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create function keep_roles_apart() returns trigger
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
create trigger roles_apart before insert or update of person, role, until, ended on membership
  for each row execute function keep_roles_apart();
create trigger roles_apart before insert or update of person, role, until, ended on assessment_grant
  for each row execute function keep_roles_apart();
