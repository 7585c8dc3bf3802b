select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

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
    select assessment from share_link
      where token_hash = nullif(asked('token'), '') and not is_to_write
        and withdrawn is null and until >= day_in_norway();
  perform set_config('risikobilde.administration', before, true);
end
$$;

create or replace function feedback_receiver(of text, whose text) returns bigint language sql stable set search_path from current as $$
  select a.key from assessment a where a.deleted_at is null and a.archived is null and a.key = case
    when asked('token') <> '' then (select l.assessment from share_link l where l.token_hash = asked('token')
      and l.withdrawn is null and l.until >= day_in_norway())
    else (select r.made_from from release r join edition e on e.release = r.hash and e.organisation = r.organisation
      where r.hash = of and r.organisation = whose and r.visibility = 'public') end
$$;

drop policy reads on share_link;
drop policy adds on share_link;
drop policy changes on share_link;
drop policy removes on share_link;
select put_wall('share_link',
  'organisation in (select own_organisations()) or assessment in (select shared_assessments(false))
    or token_hash = nullif(asked(''token''), '''')',
  'organisation in (select own_organisations()) or assessment in (select shared_assessments(true))');
drop trigger kept on share_link;
drop function keep_share_link();
drop function has_owner(share_link);
drop function sharing_organisations();
alter table share_link drop column made_by;
