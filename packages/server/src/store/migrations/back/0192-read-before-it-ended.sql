select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create or replace function put_readings(noted jsonb) returns void
language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  reader constant text := nullif(asked('person'), '');
  opened bigint;
  by_link text;
  one jsonb;
  whose text;
  which bigint;
begin
  perform set_config('risikobilde.administration', 'on', true);
  if reader is null then
    select id, assessment into by_link, opened from share_link
      where token_hash = nullif(asked('token'), '') and assessment in (select shared_assessments(false));
    if by_link is null then
      perform set_config('risikobilde.administration', before, true);
      return;
    end if;
  end if;
  for one in select * from jsonb_array_elements(noted) loop
    whose := null;
    which := null;
    if reader is null then
      select organisation, key into whose, which from assessment where key = opened;
    elsif one ? 'assessment' then
      select organisation, key into whose, which from assessment where key = (one ->> 'assessment')::bigint
        and (organisation in (select own_organisations()) or key in (select shared_assessments(false)));
    elsif one ? 'release' then
      select organisation, made_from into whose, which from release
        where hash = one ->> 'release' and visibility <> 'public' and (organisation = one ->> 'organisation' or not one ? 'organisation')
        order by made_from is null, organisation limit 1;
    else
      select o into whose from own_organisations() o where o = one ->> 'organisation';
    end if;
    if whose is not null then
      insert into reading as r (organisation, assessment, person, link, kind, what, quarter, last, times)
        values (whose, which, reader, by_link, one ->> 'kind', left(one ->> 'what', 100),
          to_timestamp(floor(extract(epoch from (one ->> 'at')::timestamptz) / 900) * 900), (one ->> 'at')::timestamptz, (one ->> 'times')::integer)
        on conflict (organisation, coalesce(assessment, 0), coalesce(person, ''), coalesce(link, ''), kind, what, quarter)
          do update set times = r.times + excluded.times, last = greatest(r.last, excluded.last);
    end if;
  end loop;
  perform set_config('risikobilde.administration', before, true);
end
$$;

create or replace function has_owner(one share_link) returns boolean language sql stable set search_path from current as $$
  select one.organisation = 'installation' or exists (select from membership m
    where m.person = one.made_by::json ->> 'id' and m.organisation = one.organisation and m.role in ('contributor', 'administrator')
      and m.ended is null and (m.until is null or m.until >= day_in_norway()))
$$;

drop function organisations_at(timestamptz);
drop function was_open_at(text, text, timestamptz);
