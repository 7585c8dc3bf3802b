-- What a person may do is asked before every request. Asked of the tables, each of them asks for itself, several times over, in which
-- organisations the person has a role; here it is looked up once.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The roles that a person has on a day: in an organisation, or to one assessment. A person is told their own, and who finds out who
-- somebody is everybody's.
create function roles_of(whose text, today text) returns table (organisation text, assessment bigint, role text)
language plpgsql stable rows 10 security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if whose is null or whose = '' or not (whose = asked('person') or asked('work') = 'logins' or is_called_in_administration()) then
    return;
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select organisation, null::bigint, role from membership
      where person = whose and ended is null and (until is null or until >= today)
    union
    select null, assessment, role from assessment_grant
      where ended is null and (until is null or until >= today)
        and (person = whose or organisation in (
          select organisation from membership where person = whose and ended is null and (until is null or until >= today)));
  perform set_config('risikobilde.administration', before, true);
end
$$;
