-- Files that records lean on, once for each assessment and each content. What an erasure takes is the bytes; the row says when.
create table evidence_file (
  assessment bigint not null references assessment (key),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  type text not null,
  content bytea,
  stored text not null,
  -- Whether an event is known to name it; one that none names is forgotten after a day.
  is_named boolean not null default false,
  erased text,
  primary key (assessment, hash),
  check ((content is null) = (erased is not null)),
  check (content is null or (octet_length(content) = size and encode(sha256(content), 'hex') = hash))
);
-- Packed by their own formats already; and statistics would hold samples of them.
alter table evidence_file alter content set storage external;
alter table evidence_file alter content set statistics 0;
