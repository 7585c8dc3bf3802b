select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

drop function access_on(bigint, text);
drop function was_in_force(jsonb, text);
drop function norwegian_day_of(text);
