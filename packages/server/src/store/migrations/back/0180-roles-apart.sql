select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

drop trigger roles_apart on assessment_grant;
drop trigger roles_apart on membership;
drop function keep_roles_apart();
