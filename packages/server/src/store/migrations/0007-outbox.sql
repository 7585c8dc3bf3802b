-- What other processes are to be told of, for the windows that are open in them. A row goes in with what it tells of, or not at
-- all; PostgreSQL tells those who listen, the embedded engine is asked. Rows are taken out after a minute.
create table outbox (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('edit', 'comment', 'deleted', 'presence')),
  assessment bigint not null,
  -- The revision of an edit, the id of a comment, and who is present, as JSON text.
  body text not null,
  sent timestamptz not null default now()
);

create function announce() returns trigger language plpgsql as $$
begin
  perform pg_notify('risikobilde', new.id::text);
  return null;
end
$$;
create trigger outbox_is_announced after insert on outbox for each row execute function announce();

create function put_out_event() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, assessment, body) values ('edit', new.assessment, new.revision::text);
  return null;
end
$$;
create trigger event_is_put_out after insert on event for each row execute function put_out_event();

create function put_out_comment() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, assessment, body) values ('comment', new.assessment, new.id);
  return null;
end
$$;
create trigger comment_is_put_out after insert or update on comment for each row execute function put_out_comment();

create function put_out_reply() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, assessment, body)
    select 'comment', assessment, id from comment where id = new.comment;
  return null;
end
$$;
create trigger reply_is_put_out after insert on reply for each row execute function put_out_reply();

create function put_out_deletion() returns trigger language plpgsql as $$
begin
  insert into outbox (kind, assessment, body) values ('deleted', new.key, '');
  return null;
end
$$;
create trigger deletion_is_put_out after update of deleted_at on assessment
  for each row when (old.deleted_at is null and new.deleted_at is not null) execute function put_out_deletion();
