-- Addresses of an organisation that are told what happens in its assessments.
-- works with servers that know: 0041-evidence-tenants
create table webhook (
  id text primary key,
  organisation text not null references organisation (id),
  url text not null,
  -- Sealed with the secret of the installation: what signs must be known to sign.
  secret text not null,
  made text not null,
  made_by text not null,
  ended text
);
select put_organisation_in_keys('webhook');
select put_wall('webhook', 'organisation in (select own_organisations())', 'organisation in (select own_organisations())',
  'organisation in (select own_organisations())', 'false');

create table webhook_delivery (
  organisation text not null,
  id text not null,
  webhook text not null,
  type text not null,
  body text not null,
  made timestamptz not null,
  -- When it is tried next; null when it is delivered or given up.
  next timestamptz,
  claimed timestamptz,
  attempts integer not null default 0,
  -- How the last try went: the status, or why there was none.
  status integer,
  fault text,
  delivered timestamptz,
  primary key (id, organisation),
  foreign key (webhook, organisation) references webhook (id, organisation)
);
create index delivery_to_send on webhook_delivery (next) where next is not null;
create index delivery_of on webhook_delivery (webhook, made desc);
select put_wall('webhook_delivery', 'organisation in (select own_organisations())', 'organisation in (select own_organisations())');

-- The organisations that have something to deliver now.
create function organisations_to_deliver(now timestamptz) returns setof text
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query select distinct organisation from webhook_delivery where next <= now;
  perform set_config('risikobilde.administration', before, true);
end
$$;
