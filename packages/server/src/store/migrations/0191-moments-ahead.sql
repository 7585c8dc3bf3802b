-- The longest pause between two tries is a day: a delivery that waits for longer was written while the clock of a process was wrong.
-- works with servers that know: 0190-time-stamps
create or replace function organisations_to_deliver(now timestamptz) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query select distinct organisation from webhook_delivery where next <= now or next > now + interval '2 days';
  perform set_config('risikobilde.administration', before, true);
end
$$;
