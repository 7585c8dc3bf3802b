create table comment (
  id text primary key,
  assessment bigint not null references assessment (key),
  position bigint generated always as identity,
  record text not null,
  field text,
  quote text,
  words text not null,
  written text not null,
  written_by text not null,
  resolved text,
  resolved_by text
);
create index comment_assessment on comment (assessment, position);

create table reply (
  id text primary key,
  comment text not null references comment (id),
  position bigint generated always as identity,
  words text not null,
  written text not null,
  written_by text not null
);
create index reply_comment on reply (comment, position);
