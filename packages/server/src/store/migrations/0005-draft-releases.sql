-- Whether a release was made as a draft, for the list, so that it reads no contents. Those before were made without the question.
alter table release add column is_draft boolean not null default false;
