-- A link to a draft is of whoever made it: of a contributor or an administrator of the organisation that has the assessment, by a role in that
-- organisation and not by a grant. It ends when that role does, and after ninety days. Who made a link before is not known: where there are
-- logins those are nobody's, and open nothing. A server from before makes links of whoever asks it, and is refused what it refuses itself now.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Who made it, as JSON text. Null where that is not known.
alter table share_link add column made_by text;

-- The organisations whose drafts who asks may share.
create function sharing_organisations() returns setof text
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
        and role in ('contributor', 'administrator');
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Whether whoever made a link may share drafts of the organisation still. Without logins there is the organisation of the installation alone, and
-- nobody has a role in it. It looks as who calls it: those below as who owns the tables, and whoever lists the links of an organisation as one
-- of its people.
create function has_owner(one share_link) returns boolean language sql stable set search_path from current as $$
  select one.organisation = 'installation' or exists (select from membership m
    where m.person = one.made_by::json ->> 'id' and m.organisation = one.organisation and m.role in ('contributor', 'administrator')
      and m.ended is null and (m.until is null or m.until >= day_in_norway()))
$$;

-- Nobody makes a link in the name of another, or one that lasts longer; and of one that is made nothing changes but that it is withdrawn, once.
create function keep_share_link() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  -- Whoever owns the tables brings back what was there.
  if is_called_in_administration() then
    return new;
  end if;
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'withdrawn' <> to_jsonb(old) - 'withdrawn' or (old.withdrawn is not null and new.withdrawn is distinct from old.withdrawn) then
      raise exception 'a link is withdrawn, once, and nothing else of it changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if new.organisation not in (select sharing_organisations()) then
    raise exception 'the draft is of another organisation' using errcode = 'insufficient_privilege';
  end if;
  if asked('person') <> '' and new.made_by::json ->> 'id' is distinct from asked('person') then
    if new.made_by is not null then
      raise exception 'a link is of whoever makes it' using errcode = 'insufficient_privilege';
    end if;
    new.made_by := json_build_object('id', asked('person'), 'name', '')::text;
  end if;
  if new.until > (day_in_norway()::date + 90)::text then
    raise exception 'a link works for ninety days at most' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
-- After the one that says whose it is, by its name.
create trigger kept before insert or update on share_link for each row execute function keep_share_link();

-- Whoever knows the secret is told that it is over; those who may share see and withdraw those of their organisation, and nobody else.
drop policy reads on share_link;
drop policy adds on share_link;
drop policy changes on share_link;
drop policy removes on share_link;
select put_wall('share_link', 'organisation in (select sharing_organisations()) or token_hash = nullif(asked(''token''), '''')',
  'organisation in (select sharing_organisations())', null, 'false');

create or replace function shared_assessments(is_to_write boolean) returns setof bigint
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select assessment from assessment_grant g
      where asked('person') <> '' and ended is null and (until is null or until >= day_in_norway())
        and (g.person = asked('person') or g.organisation in (select own_organisations()))
        and (role <> 'auditor' or not is_to_write)
    union all
    select key from assessment
      where asked('person') <> '' and not is_to_write and organisation = 'installation' and is_example
    union all
    select nullif(asked('assessment'), '')::bigint where not is_to_write and asked('assessment') <> ''
    union all
    select assessment from share_link l
      where token_hash = nullif(asked('token'), '') and not is_to_write
        and withdrawn is null and until >= day_in_norway() and has_owner(l);
  perform set_config('risikobilde.administration', before, true);
end
$$;

create or replace function feedback_receiver(of text, whose text) returns bigint language sql stable set search_path from current as $$
  select a.key from assessment a where a.deleted_at is null and a.archived is null and a.key = case
    when asked('token') <> '' then (select l.assessment from share_link l where l.token_hash = asked('token')
      and l.withdrawn is null and l.until >= day_in_norway() and has_owner(l))
    else (select r.made_from from release r join edition e on e.release = r.hash and e.organisation = r.organisation
      where r.hash = of and r.organisation = whose and r.visibility = 'public') end
$$;
