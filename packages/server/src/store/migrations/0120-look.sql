-- In which assessments something has happened is asked every ten seconds by every server. It was found by going through all of them;
-- it is found by what was put out of late, by the newest releases and by the day that each was looked at.
-- works with servers that know: 0041-evidence-tenants
create index notice_look_day on notice_look (day);
create index release_position on release (position);

-- `whole`: all of them are gone through, as before. What happened while no server was there to look is put out no more.
create function assessments_to_look_at(today text, most integer, whole boolean) returns table (organisation text, assessment bigint)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  if whole then
    return query select organisation, assessment from assessments_to_look_at(today, most);
    return;
  end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    with touched as (
      select assessment as key from outbox
      union
      select made_from from (select made_from from release order by position desc limit 50) newest
      union
      (select l.assessment from notice_look l join assessment a on a.key = l.assessment and a.deleted_at is null
        where l.day < today order by l.day limit most)
      union
      (select l.assessment from notice_look l join assessment a on a.key = l.assessment and a.deleted_at is null
        where l.day > today limit most)
    )
    select a.organisation, a.key from touched join assessment a on a.key = touched.key
      left join notice_look l on l.assessment = a.key
    where a.deleted_at is null
      and (l.assessment is null or l.revision <> a.revision or l.comments <> a.comment_count or l.day <> today
        or l.released <> last_release(a.key))
    -- What people have done before what only another day has come on.
    order by (l.revision is distinct from a.revision or l.comments is distinct from a.comment_count) desc, a.key
    limit most;
  perform set_config('risikobilde.administration', before, true);
end
$$;
