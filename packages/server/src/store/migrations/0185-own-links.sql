-- A person is told which links to drafts they have made, also when they may share no more: the wall shows links to those who may. Nothing of the
-- secret is told.
-- works with servers that know: 0110-release-visibility

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create function own_share_links() returns table (assessment bigint, made text, until text, withdrawn text)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select l.assessment, l.made, l.until, l.withdrawn from share_link l
      where l.made_by::json ->> 'id' = nullif(asked('person'), '') order by l.made, l.id;
  perform set_config('risikobilde.administration', before, true);
end
$$;
