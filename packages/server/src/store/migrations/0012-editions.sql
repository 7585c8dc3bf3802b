-- The pages of an edition as they were when it was given out: what a reader at its address gets whatever the program and the world
-- data have become since. A release that came from elsewhere, and a draft, have none.
create table edition (
  release text primary key references release (hash) on delete cascade,
  -- A zip in base64: text as the other tables hold, so that a backup writes it as it does them.
  pages text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create trigger edition_is_frozen before update or delete on edition
  for each row execute function refuse_release_change();
create trigger edition_is_not_emptied before truncate on edition
  for each statement execute function refuse_release_change();
alter table edition alter pages set statistics 0;
