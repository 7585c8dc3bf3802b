-- A role is offered, and is somebody's when they have said yes to it: until then the table holds what whoever gave it wrote and a keyed hash,
-- and no person, so that no role, list or notice follows from it. What was given before is theirs already. A server from before gives no
-- role to somebody who has none there: the database refuses it.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Whom it is offered to, as a keyed hash and by the name that whoever gave it wrote; and when they said yes or no.
alter table membership alter column person drop not null,
  add column invited text, add column called text, add column accepted text, add column declined text,
  add constraint membership_is_of_one check (case when person is null then invited is not null and accepted is null
    else declined is null end),
  add constraint membership_invited_whole check ((invited is null) = (called is null) and (declined is null or ended is not null)),
  -- A national identity number is nobody's name.
  add constraint membership_called check (called !~ '(\d[ .-]?){11}');
create index membership_invited on membership (invited) where person is null and ended is null;
alter table assessment_grant drop constraint assessment_grant_check,
  add column invited text, add column called text, add column accepted text, add column declined text,
  add constraint assessment_grant_is_to_one check (case when organisation is not null then person is null and invited is null
    else person is not null or (invited is not null and accepted is null) end),
  add constraint assessment_grant_invited_whole
    check ((invited is null) = (called is null) and (declined is null or (ended is not null and person is null))),
  add constraint assessment_grant_called check (called !~ '(\d[ .-]?){11}');
create index grant_invited on assessment_grant (invited) where person is null and ended is null;

update person set name = regexp_replace(name, '(\d[ .-]?){11}', '…') where name ~ '(\d[ .-]?){11}';

-- The organisation that somebody last chose to act for.
alter table person add column acts_for text references organisation (id);

-- Nobody looks for a person under a hash, nor makes one, but at a login; a machine client is made by who gives it its role.
drop policy reads on person;
create policy reads on person for select using (case when (select is_administration()) then true else
  id = nullif(asked('person'), '') or asked('work') in ('logins', 'notices') or id in (select known_people()) end);
drop policy adds on person;
create policy adds on person for insert with check (case when (select is_administration()) then true else
  asked('work') = 'logins' or (handle = 'machine ' || id and issuer is null and subject is null and exists (select own_organisations())) end);

-- Whoever has a role in force in an organisation, or to an assessment of it.
create function is_known_in(whose text, of text) returns boolean
language plpgsql stable security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  answer boolean;
begin
  if not is_called_in_administration() and of not in (select own_organisations()) then return false; end if;
  perform set_config('risikobilde.administration', 'on', true);
  answer := exists (select from membership
      where person = whose and organisation = of and ended is null and (until is null or until >= day_in_norway()))
    or exists (select from assessment_grant
      where person = whose and owner = of and ended is null and (until is null or until >= day_in_norway()));
  perform set_config('risikobilde.administration', before, true);
  return answer;
end
$$;

-- Who of those with a role in an organisation is found by a hash. It takes as long whoever else is under it, and wherever.
create function known_under(hash text, of text) returns text
language plpgsql stable security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  answer text;
begin
  if not is_called_in_administration() and of not in (select own_organisations()) then return null; end if;
  perform set_config('risikobilde.administration', 'on', true);
  select min(here.person) into answer from (
      select person from membership where organisation = of and person is not null and ended is null and (until is null or until >= day_in_norway())
      union
      select person from assessment_grant where owner = of and person is not null and ended is null and (until is null or until >= day_in_norway())
    ) here where (select handle from person where id = here.person) = hash;
  perform set_config('risikobilde.administration', before, true);
  return answer;
end
$$;

-- A role is given at once only to somebody who has one there, or to a machine client that is new; anybody else is asked first.
create function offer_roles() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  whose constant text := coalesce(to_jsonb(new) ->> 'owner', to_jsonb(new) ->> 'organisation');
  is_new_machine boolean;
begin
  if is_called_in_administration() then return new; end if;
  if new.accepted is not null or new.declined is not null then
    raise exception 'whoever is invited answers' using errcode = 'insufficient_privilege';
  end if;
  -- What is written into another organisation the wall refuses.
  if new.person is null or whose not in (select own_organisations()) then return new; end if;
  perform set_config('risikobilde.administration', 'on', true);
  is_new_machine := exists (select from person where id = new.person and handle = 'machine ' || id)
    and not exists (select from membership where person = new.person);
  perform set_config('risikobilde.administration', before, true);
  if not is_new_machine and not is_known_in(new.person, whose) then
    raise exception 'somebody who has no role there is asked first' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
-- After the trigger that says whose an assessment is: triggers are called by their names.
create trigger offers before insert on membership for each row execute function offer_roles();
create trigger offers before insert on assessment_grant for each row execute function offer_roles();

-- With the rights of whoever changes the row: that is who owns the tables in `answer_invitation`, and nobody else.
create function keep_answers() returns trigger language plpgsql as $$
begin
  if (new.person, new.invited, new.called, new.accepted, new.declined)
      is distinct from (old.person, old.invited, old.called, old.accepted, old.declined)
    and not is_administration()
  then
    raise exception 'whoever is invited answers' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger keeps_answers before update on membership for each row execute function keep_answers();
create trigger keeps_answers before update on assessment_grant for each row execute function keep_answers();

-- What somebody is invited to, and what they were and never said yes to. A person is told their own, and who finds out who somebody is everybody's.
create function invitations_to(hash text) returns table (id text, organisation text, number text, name text, role text, called text,
  given text, given_by text, reason text, until text, title text, is_open boolean)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  if asked('work') = 'logins' or exists (select from person where id = nullif(asked('person'), '') and handle = hash) then
    return query
      select m.id, o.id, o.number, o.name, m.role, m.called, m.given, m.given_by, m.reason, m.until, null::text,
          m.ended is null and (m.until is null or m.until >= day_in_norway())
        from membership m join organisation o on o.id = m.organisation
        where m.invited = hash and m.person is null
      union all
      select g.id, o.id, o.number, o.name, g.role, g.called, g.given, g.given_by, g.reason, g.until, a.title,
          g.ended is null and (g.until is null or g.until >= day_in_norway()) and a.deleted_at is null
        from assessment_grant g join assessment a on a.key = g.assessment join organisation o on o.id = g.owner
        where g.invited = hash and g.person is null
      order by 7, 1;
  end if;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Says yes or no to what one is invited to: nobody does it for another. At the first yes ever a person has the name that they were
-- invited by; before it nobody else sees any. Gives the organisation where there was such an invitation.
create function answer_invitation(which text, is_yes boolean, at text) returns text
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  me person%rowtype;
  whose text;
  named text;
  nobody constant text := '{"id":"","name":""}';
begin
  perform set_config('risikobilde.administration', 'on', true);
  select * into me from person where id = nullif(asked('person'), '') and handle is not null;
  if me.id is not null then
    if is_yes then
      update person set name = i.called from (
          select called from membership where id = which and invited = me.handle and person is null
          union all select called from assessment_grant where id = which and invited = me.handle and person is null) i
        where person.id = me.id
          and not exists (select from membership where person = me.id) and not exists (select from assessment_grant where person = me.id);
      update membership set person = me.id, accepted = at
        where id = which and invited = me.handle and person is null and ended is null and (until is null or until >= day_in_norway())
        returning organisation into whose;
      if whose is null then
        update assessment_grant set person = me.id, accepted = at
          where id = which and invited = me.handle and person is null and ended is null and (until is null or until >= day_in_norway())
          returning owner into whose;
      end if;
    else
      update membership set declined = at, ended = at, ended_by = nobody, ended_reason = ''
        where id = which and invited = me.handle and person is null and ended is null returning organisation into whose;
      if whose is null then
        update assessment_grant set declined = at, ended = at, ended_by = nobody, ended_reason = ''
          where id = which and invited = me.handle and person is null and ended is null returning owner into whose;
      end if;
    end if;
  end if;
  perform set_config('risikobilde.administration', before, true);
  return whose;
end
$$;

-- Who is invited is told of it where they are known already; of what they said yes to themselves they are told no more.
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
