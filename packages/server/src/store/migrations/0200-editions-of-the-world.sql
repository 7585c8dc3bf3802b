-- Editions of the world, as their publishers signed them, and which of them holds. They are the installation's: everybody is evaluated by
-- the same, and nobody but who runs it takes another.
-- works with servers that know: 0192-read-before-it-ended
create table world_edition (
  hash text primary key,
  number integer not null,
  -- What answers name it by: the hash of its entries, as the program that kept it read them.
  world text not null,
  -- The bytes that were signed, as JSON: `edition` and `packs`.
  content text not null,
  kept timestamptz not null default now()
);
create index world_edition_world on world_edition (world);
select put_wall('world_edition', 'true', 'asked(''organisation'') = ''installation''');

create table world_current (
  the_one boolean primary key default true check (the_one),
  edition text not null references world_edition (hash),
  -- The metadata of its feed by name, as JSON: what has been seen is not gone back from.
  trusted text not null,
  fetched timestamptz not null,
  expires timestamptz not null
);
select put_wall('world_current', 'true', 'asked(''organisation'') = ''installation''');

alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('edit', 'comment', 'deleted', 'presence', 'world'));
drop trigger belongs on outbox;
create trigger belongs before insert on outbox for each row when (new.kind <> 'world')
  execute function belong_to_assessment();

-- It is of no assessment: every window is told.
create function put_out_world() returns trigger language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  insert into outbox (kind, assessment, body, organisation) values ('world', 0, new.edition, 'installation');
  perform set_config('risikobilde.administration', before, true);
  return null;
end
$$;
create trigger world_is_put_out after insert on world_current for each row execute function put_out_world();
create trigger new_world_is_put_out after update on world_current for each row
  when (old.edition <> new.edition or old.expires <> new.expires) execute function put_out_world();
