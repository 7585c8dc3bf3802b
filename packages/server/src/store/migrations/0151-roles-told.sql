-- Who is given a role in an organisation, or loses one, is told of it: a notice of no assessment. A server from before neither lists
-- nor sends those, and leaves them as they are.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

alter table notice drop constraint notice_pkey;
alter table notice alter column assessment drop not null;
alter table notice add constraint notice_once unique nulls not distinct (person, assessment, key, organisation);
drop trigger belongs on notice;
create trigger belongs before insert on notice for each row when (new.assessment is not null)
  execute function belong_to_assessment();

-- Writes down who is to be told of a role that was given or ended since then. It is found by the role itself, so that nothing is lost
-- where a process ends in between. Nobody is told of what they did themselves, and no machine client of anything.
create function tell_of_roles(since text, at timestamptz) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  insert into notice (organisation, person, key, kind, about, is_urgent, made)
    select told.organisation, told.person, kind || ':' || told.id, kind,
      json_build_object('place', json_build_object('screen', 'start'), 'by', by ->> 'name', 'role', role)::text, true, at
    from (
      select organisation, person, id, role, given_by::json as by, 'roleGiven' as kind from membership
        where given >= since and ended is null
      union all
      select organisation, person, id, role, ended_by::json, 'roleEnded' from membership where ended >= since
    ) as told
    where by ->> 'id' <> told.person and not exists (select from machine_client c where c.person = told.person)
    on conflict do nothing;
  update notice n set over = at from membership m
    where m.ended >= since and n.person = m.person and n.key = 'roleGiven:' || m.id and n.over is null;
  perform set_config('risikobilde.administration', before, true);
end
$$;
