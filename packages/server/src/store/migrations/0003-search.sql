-- One row per record and language that the record has texts in. Stems by the language's own rules (bokmål and nynorsk share
-- one stemmer), and whole words too, so that the beginning of a word finds it.
create table search_document (
  assessment bigint not null references assessment (key),
  record text not null,
  kind text not null,
  language text not null check (language in ('nb', 'nn', 'en')),
  stemmer regconfig not null,
  title text not null,
  body text not null,
  words tsvector not null generated always as (
    setweight(to_tsvector(stemmer, title), 'A')
    || setweight(to_tsvector('simple'::regconfig, title), 'B')
    || setweight(to_tsvector(stemmer, body), 'C')
    || setweight(to_tsvector('simple'::regconfig, body), 'D')
  ) stored,
  primary key (assessment, record, language)
);
create index search_document_words on search_document using gin (words);
