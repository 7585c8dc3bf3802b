-- What readers without an account say of a sentence they have read. It rests here, and counts as nothing, until somebody with an
-- account has answered it: then it is a thread of comments, in their chain, and its row is gone with the name and the address.
-- works with servers that know: 0041-evidence-tenants
create table reader_feedback (
  id text primary key,
  assessment bigint not null references assessment (key) on delete cascade,
  position bigint generated always as identity,
  -- The version of the edition; null of a draft that was shared.
  edition text check (length(edition) <= 40),
  page text not null check (length(page) <= 200),
  -- What the sentence is of, as the page has it; it may be no record any more.
  record text not null check (length(record) <= 200),
  quote text not null check (length(quote) <= 2000),
  words text not null check (length(words) between 1 and 2000),
  name text check (length(name) between 1 and 100),
  email text check (length(email) between 3 and 254),
  received text not null check (received ~ '^\d{4}-\d\d-\d\dT')
);
create index reader_feedback_of on reader_feedback (assessment, position);
alter table reader_feedback alter quote set statistics 0, alter words set statistics 0, alter name set statistics 0,
  alter email set statistics 0;
select put_under_tenants('reader_feedback');

-- Names and addresses of strangers are for those who may write, and not for whoever was let in to read. Rows are added by the function
-- below alone.
drop policy reads on reader_feedback;
drop policy adds on reader_feedback;
create policy reads on reader_feedback for select using (case when (select is_administration()) then true else
  organisation in (select own_organisations()) or assessment in (select shared_assessments(true)) end);
create policy adds on reader_feedback for insert with check ((select is_administration()));

-- The assessment whose edition it is, or whose draft who asks knows the secret of; none where that is deleted, put away, or was not
-- given out. Asked by the functions below, which look as who owns the tables.
create function feedback_receiver(of text, whose text) returns bigint language sql stable set search_path from current as $$
  select a.key from assessment a where a.deleted_at is null and a.archived is null and a.key = case
    when asked('token') <> '' then (select l.assessment from share_link l where l.token_hash = asked('token')
      and l.withdrawn is null and l.until >= (now() at time zone 'UTC')::date::text)
    else (select r.made_from from release r join edition e on e.release = r.hash and e.organisation = r.organisation
      where r.hash = of and r.organisation = whose) end
$$;

-- Whether anybody takes feedback: 'open'; 'full', when more waits than anybody reads; or 'closed'.
create function feedback_state(of text, whose text) returns text
language plpgsql stable security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  receiver bigint;
  answer text;
begin
  perform set_config('risikobilde.administration', 'on', true);
  receiver := feedback_receiver(of, whose);
  answer := case when receiver is null then 'closed'
    when (select count(*) from reader_feedback where assessment = receiver) >= 200 then 'full' else 'open' end;
  perform set_config('risikobilde.administration', before, true);
  return answer;
end
$$;

-- What is not answered within a year is forgotten, and what was said of an assessment that is deleted.
create function forget_old_feedback() returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  perform set_config('risikobilde.administration', 'on', true);
  delete from reader_feedback f where received < ((now() at time zone 'UTC') - interval '1 year')::date::text
    or exists (select from assessment a where a.key = f.assessment and a.deleted_at is not null);
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The one thing that somebody without an account may put into the database. What it answers is what `feedback_state` does: stored
-- where that is 'open'.
create function put_feedback(of text, whose text, given jsonb) returns text
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
  answer constant text := feedback_state(of, whose);
begin
  if answer = 'open' then
    perform set_config('risikobilde.administration', 'on', true);
    insert into reader_feedback (id, assessment, edition, page, record, quote, words, name, email, received)
      select given ->> 'id', feedback_receiver(of, whose), given ->> 'edition', given ->> 'page', given ->> 'record',
        given ->> 'quote', given ->> 'words', given ->> 'name', given ->> 'email', given ->> 'received';
    perform set_config('risikobilde.administration', before, true);
    perform forget_old_feedback();
  end if;
  return answer;
end
$$;
revoke all on function feedback_receiver(text, text) from public;
