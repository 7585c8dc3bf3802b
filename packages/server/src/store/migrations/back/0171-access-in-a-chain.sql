select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

do $$
declare
  one text;
begin
  foreach one in array array['organisation', 'person', 'membership', 'machine_client', 'assessment', 'assessment_grant', 'release',
    'share_link', 'feed_address']
  loop
    execute format('drop trigger chained on %I', one);
    execute format('drop trigger if exists lasts on %I', one);
  end loop;
end
$$;
drop function keep_access();
drop function chain_access();
drop function add_access_event(text, jsonb);
drop function chain_of_access(text, jsonb);
drop function said_of_access(text, jsonb);
drop table access_event;
drop function refuse_access_event_change();
drop function is_restoring();
drop function watched_organisations();
