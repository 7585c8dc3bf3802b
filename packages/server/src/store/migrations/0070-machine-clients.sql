-- Programs of an organisation that ask with a signed token. Each is in the table of people too, with a role like anybody's: what it may
-- do, and that it is ended, stands there. It is registered anew for each time, so that what was registered is never altered.
-- works with servers that know: 0041-evidence-tenants

create table machine_client (
  person text not null references person (id),
  organisation text not null references organisation (id),
  -- What the issuer of its tokens calls it.
  client_id text not null check (client_id ~ '^[\x21-\x7e]{3,200}$'),
  -- What it may ask for with its tokens, apart by a space.
  scopes text not null check (scopes in ('read', 'write', 'read write')),
  primary key (person, organisation)
);
create index machine_client_id on machine_client (client_id, organisation);

create function refuse_machine_change() returns trigger language plpgsql as $$
begin
  raise exception 'machine clients are ended as their role is, never altered or removed' using errcode = 'restrict_violation';
end
$$;
create trigger machine_client_is_kept before update or delete on machine_client
  for each row execute function refuse_machine_change();

-- Who it is, is found out before it is known who asks.
select put_wall('machine_client',
  'asked(''work'') = ''logins'' or organisation in (select own_organisations())',
  'organisation in (select own_organisations())');
