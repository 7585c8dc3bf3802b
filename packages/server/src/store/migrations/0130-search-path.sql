-- A function looks things up where its migration did, and those that run as the owner must not find a caller's temporary table first.
-- Where every migration was one transaction all had that from 0040; a database that was brought up to date later had it of none since.
-- works with servers that know: 0041-evidence-tenants
do $$
declare
  made regprocedure;
begin
  for made in select p.oid::regprocedure from pg_proc p
    where p.pronamespace = current_schema()::regnamespace and exists (
      select from unnest(p.proconfig) setting where setting like 'search_path=%')
  loop
    execute format('alter function %s set search_path = %I, pg_temp', made, current_schema());
  end loop;
end
$$;
