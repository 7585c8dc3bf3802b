select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

drop function read_log(bigint, bigint, integer);
drop function forget_old_readings();
drop function put_readings(jsonb);
drop function reading_days(text);
drop table reading_period;
drop table reading;
drop function organisations_as(text[]);
