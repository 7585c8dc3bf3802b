-- What an edition says of itself beside its pages, as JSON: with them it is frozen. Editions from before have none.
alter table edition add column about text;
alter table edition alter about set statistics 0;

-- By whom a link is known is the secret in it, of which only the hash is here: who reads the database cannot open the draft by it.
create table share_link (
  id text primary key,
  assessment bigint not null references assessment (key) on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  until text not null check (until ~ '^\d{4}-\d{2}-\d{2}$'),
  made text not null,
  withdrawn text
);
create index share_link_of on share_link (assessment);
