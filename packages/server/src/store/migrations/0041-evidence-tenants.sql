-- Files that records lean on are walled as what they belong to.
select put_under_tenants('evidence_file');

-- A file that a release names is handed over to whoever may see the release, though the assessment it was made of is another's. The
-- release is looked for as who asks; only the bytes are fetched as who owns the tables.
create function evidence_of_release(of text, named text) returns table (size integer, type text, content bytea, erased text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
  maker bigint;
begin
  select made_from into maker from release
    where hash = of and made_from is not null and position(named in release.content) > 0 limit 1;
  if maker is null then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select f.size, f.type, f.content, f.erased from evidence_file f where f.assessment = maker and f.hash = named;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- Whoever knows the secret of a link is told that it is withdrawn or over; what it led to stays closed.
drop policy reads on share_link;
create policy reads on share_link for select using (case when (select is_administration()) then true else
  organisation in (select own_organisations()) or assessment in (select shared_assessments(false))
    or token_hash = nullif(asked('token'), '') end);
