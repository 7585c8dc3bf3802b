-- Texts that can be erased while the chain stays whole. The hash of an event is from here on over digests of its texts, each with a
-- salt of its own; the salts stand beside it, and go with the text. Events from before have none, and their hash is over the body.
alter table event add column salts text;
alter table assessment
  add column erased_revision integer not null default 0,
  -- Where the chain of comments stands, as revision and head do of edits.
  add column comment_count integer not null default 0,
  add column comment_head text not null default repeat('0', 64);

-- Comments as they were written, resolved and opened again; the tables of comments and replies are their fold.
create table comment_event (
  assessment bigint not null references assessment (key),
  number integer not null check (number > 0),
  body text not null,
  salts text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (assessment, number)
);
alter table comment add column erased text;
alter table reply add column erased text;

-- Who owns the tables may erase a text, through the functions below; nobody may alter or remove an event.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('risikobilde.erasing', true) = 'on'
    and to_jsonb(new) - '{body,salts,request_hash}'::text[] = to_jsonb(old) - '{body,salts,request_hash}'::text[]
  then
    return new;
  end if;
  raise exception 'events are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;
create trigger comment_event_is_append_only before update or delete on comment_event
  for each row execute function refuse_change();
create trigger comment_event_is_not_emptied before truncate on comment_event
  for each statement execute function refuse_change();

create or replace function refuse_release_change() returns trigger language plpgsql as $$
begin
  if current_setting('risikobilde.erasing', true) = 'on' then
    if tg_op = 'DELETE' then return old; end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'stored_by' = to_jsonb(old) - 'stored_by' then return new; end if;
  end if;
  raise exception 'releases are added, never changed or removed' using errcode = 'restrict_violation';
end
$$;

-- What only an erasure does. They run with the rights of who owns the tables, so that the server needs none to alter an event.
create function erase_in_event(of bigint, n integer, redacted text, seals text) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform set_config('risikobilde.erasing', 'on', true);
  -- Of an event from before, the hash of the request is of what is gone.
  update event set body = redacted, salts = seals, request_hash = case when salts is null then null else request_hash end
    where assessment = of and revision = n;
  perform set_config('risikobilde.erasing', 'off', true);
end
$$;
create function erase_in_comment_event(of bigint, n integer, redacted text, seals text) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform set_config('risikobilde.erasing', 'on', true);
  update comment_event set body = redacted, salts = seals where assessment = of and number = n;
  perform set_config('risikobilde.erasing', 'off', true);
end
$$;
create function erase_release(gone text) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform set_config('risikobilde.erasing', 'on', true);
  delete from release where hash = gone;
  perform set_config('risikobilde.erasing', 'off', true);
end
$$;
create function erase_release_storer(of text, nobody text) returns void
language plpgsql security definer set search_path from current as $$
begin
  perform set_config('risikobilde.erasing', 'on', true);
  update release set stored_by = nobody where hash = of;
  perform set_config('risikobilde.erasing', 'off', true);
end
$$;

-- Statistics would hold samples of the texts. Those that were gathered go when the table is analysed after an erasure.
alter table event alter body set statistics 0, alter salts set statistics 0;
alter table comment_event alter body set statistics 0, alter salts set statistics 0;
alter table comment alter words set statistics 0, alter quote set statistics 0, alter written_by set statistics 0,
  alter resolved_by set statistics 0;
alter table reply alter words set statistics 0, alter written_by set statistics 0;
alter table snapshot alter records set statistics 0;
alter table source_file alter content set statistics 0;
alter table search_document alter title set statistics 0, alter body set statistics 0, alter words set statistics 0;
alter table release alter content set statistics 0, alter title set statistics 0, alter stored_by set statistics 0;
alter table assessment alter title set statistics 0, alter changed_by set statistics 0;
