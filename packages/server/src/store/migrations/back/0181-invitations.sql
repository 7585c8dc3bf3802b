select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- The server before knows of none that nobody has said yes to.
delete from notice where kind = 'roleOffered';
alter table membership disable trigger user;
alter table assessment_grant disable trigger user;
delete from membership where person is null;
delete from assessment_grant where person is null and organisation is null;
alter table membership enable trigger user;
alter table assessment_grant enable trigger user;

drop trigger offers on membership;
drop trigger offers on assessment_grant;
drop trigger keeps_answers on membership;
drop trigger keeps_answers on assessment_grant;
drop function offer_roles();
drop function keep_answers();
drop function invitations_to(text);
drop function answer_invitation(text, boolean, text);
drop function is_known_in(text, text);
drop function known_under(text, text);

drop policy reads on person;
create policy reads on person for select using (case when (select is_administration()) then true else
  id = nullif(asked('person'), '') or asked('work') in ('logins', 'notices') or handle = nullif(asked('handle'), '')
    or id in (select known_people()) end);
drop policy adds on person;
create policy adds on person for insert with check (case when (select is_administration()) then true else
  (handle = nullif(asked('handle'), '') and exists (select own_organisations())) end);
alter table person drop column acts_for;

alter table assessment_grant drop constraint assessment_grant_is_to_one,
  drop column invited, drop column called, drop column accepted, drop column declined,
  add constraint assessment_grant_check check ((person is null) <> (organisation is null));
alter table membership drop constraint membership_is_of_one,
  drop column invited, drop column called, drop column accepted, drop column declined,
  alter column person set not null;

create or replace function tell_of_roles(since text, at timestamptz) returns void
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
