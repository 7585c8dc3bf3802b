-- What somebody has read is noted a little after they read it: also where what let them is over by then, a role, a grant or a link that was
-- withdrawn. And a link to a draft ends with the role that it was made by: a role that its maker is given later does not open it again.
-- works with servers that know: 0190-time-stamps

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Whether what ended then, and was to last until then, was there at a moment; a minute is for clocks that differ.
create function was_open_at(ended text, until text, moment timestamptz) returns boolean language sql stable as $$
  select (ended is null or ended >= to_char((moment - interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    and (until is null or until >= ((moment - interval '1 minute') at time zone 'Europe/Oslo')::date::text)
$$;

-- The organisations that who asks had a role in at a moment.
create function organisations_at(moment timestamptz) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query select organisation from membership
    where person = nullif(asked('person'), '') and was_open_at(ended, until, moment);
  perform set_config('risikobilde.administration', before, true);
end
$$;

create or replace function put_readings(noted jsonb) returns void
language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  reader constant text := nullif(asked('person'), '');
  by_link share_link%rowtype;
  one jsonb;
  moment timestamptz;
  whose text;
  which bigint;
begin
  perform set_config('risikobilde.administration', 'on', true);
  if reader is null then
    select * into by_link from share_link where token_hash = nullif(asked('token'), '');
    if by_link.id is null then
      perform set_config('risikobilde.administration', before, true);
      return;
    end if;
  end if;
  for one in select * from jsonb_array_elements(noted) loop
    whose := null;
    which := null;
    moment := (one ->> 'at')::timestamptz;
    if reader is null then
      select organisation, key into whose, which from assessment
        where key = by_link.assessment and was_open_at(by_link.withdrawn, by_link.until, moment);
    elsif one ? 'assessment' then
      select a.organisation, a.key into whose, which from assessment a where a.key = (one ->> 'assessment')::bigint
        and (a.organisation in (select own_organisations() union select organisations_at(moment))
          or a.key in (select shared_assessments(false))
          or exists (select from assessment_grant g where g.assessment = a.key and was_open_at(g.ended, g.until, moment)
            and (g.person = reader or g.organisation in (select organisations_at(moment)))));
    elsif one ? 'release' then
      select organisation, made_from into whose, which from release
        where hash = one ->> 'release' and visibility <> 'public' and (organisation = one ->> 'organisation' or not one ? 'organisation')
        order by made_from is null, organisation limit 1;
    else
      select o into whose from (select own_organisations() union select organisations_at(moment)) own (o) where o = one ->> 'organisation';
    end if;
    if whose is not null then
      insert into reading as r (organisation, assessment, person, link, kind, what, quarter, last, times)
        values (whose, which, reader, by_link.id, one ->> 'kind', left(one ->> 'what', 100),
          to_timestamp(floor(extract(epoch from moment) / 900) * 900), moment, (one ->> 'times')::integer)
        on conflict (organisation, coalesce(assessment, 0), coalesce(person, ''), coalesce(link, ''), kind, what, quarter)
          do update set times = r.times + excluded.times, last = greatest(r.last, excluded.last);
    end if;
  end loop;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- By a role that they had when they made it, and have still.
create or replace function has_owner(one share_link) returns boolean language sql stable set search_path from current as $$
  select one.organisation = 'installation' or exists (select from membership m
    where m.person = one.made_by::json ->> 'id' and m.organisation = one.organisation and m.role in ('contributor', 'administrator')
      and coalesce(m.accepted, m.given) <= one.made
      and m.ended is null and (m.until is null or m.until >= day_in_norway()))
$$;
