-- Public sources that the installation follows: how the last look at each went, what came in that no person has read, and what was made of
-- that in each assessment. What is public belongs to nobody: everybody who asks may read it, and only work between processes writes it.
-- works with servers that know: 0190-time-stamps

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

create table source_look (
  source text primary key,
  -- As JSON: what the last look came to, and what is remembered until the next.
  look text not null,
  memory text
);
alter table source_look alter look set statistics 0, alter memory set statistics 0;
select put_wall('source_look', 'true', 'asked(''work'') = ''jobs''');

create table source_candidate (
  id text primary key,
  source text not null,
  -- What it is called, and who publishes it, as the settings said when it came in.
  title text,
  publisher text not null,
  found text not null,
  body text not null
);
alter table source_candidate alter body set statistics 0;
create index source_candidate_newest on source_candidate (found desc, id);
select put_wall('source_candidate', 'true', 'false', 'asked(''work'') = ''jobs''', 'false');

-- The newest holds; what was answered before stays.
create table candidate_answer (
  assessment bigint not null references assessment (key) on delete cascade,
  position bigint generated always as identity,
  candidate text not null references source_candidate (id),
  outcome text not null check (outcome in ('taken', 'dismissed', 'reopened')),
  reason text check (length(reason) between 1 and 1000),
  -- The id of the record that it became.
  record text,
  at text not null,
  -- As JSON text.
  who text not null,
  primary key (assessment, position),
  check ((outcome = 'dismissed') = (reason is not null) and (outcome = 'taken') = (record is not null))
);
alter table candidate_answer alter reason set statistics 0, alter who set statistics 0;
create index candidate_answer_of on candidate_answer (assessment, candidate, position desc);
select put_under_tenants('candidate_answer');
