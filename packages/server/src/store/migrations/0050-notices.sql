-- What people are told of, where it is sent, and what was looked at last to find it. `risikobilde.work` = 'notices' finds and sends it.
-- works with servers that know: 0041-evidence-tenants

-- How somebody wants it. A person may be of several organisations, and has one address: the one that the login vouched for.
create table notice_receiver (
  person text primary key references person (id),
  -- Null until the identity provider has given one that it says is verified.
  address text check (length(address) between 3 and 254 and address ~ '^[^[:space:][:cntrl:]<>(),;:"\\@]+@[^[:space:][:cntrl:]<>(),;:"\\@]+$'),
  language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
  choice text not null default 'daily' check (choice in ('none', 'atOnce', 'daily')),
  -- Names besides their own that stand for them in records, as a JSON list.
  answers_for text not null default '[]',
  -- The day, Norwegian time, that the day's others were sent last.
  digest_day text not null default '' check (digest_day ~ '^(\d{4}-\d{2}-\d{2})?$')
);
select put_wall('notice_receiver', 'person = nullif(asked(''person''), '''') or asked(''work'') in (''logins'', ''notices'')',
  'person = nullif(asked(''person''), '''') or asked(''work'') in (''logins'', ''notices'')',
  'person = nullif(asked(''person''), '''') or asked(''work'') in (''logins'', ''notices'')', 'false');

-- Who sends a mail knows the name of whom it goes to.
drop policy reads on person;
create policy reads on person for select using (case when (select is_administration()) then true else
  id = nullif(asked('person'), '') or asked('work') in ('logins', 'notices') or handle = nullif(asked('handle'), '')
    or id in (select known_people()) end);

create table notice (
  assessment bigint not null references assessment (key),
  person text not null references person (id),
  -- The same for the same thing: nobody is told of it twice.
  key text not null,
  kind text not null,
  -- Where it is shown, who did it, a day: JSON text. Nothing of what the assessment says.
  about text not null,
  is_urgent boolean not null,
  made timestamptz not null,
  -- When the person said that it is read, or it was no longer so.
  read timestamptz,
  over timestamptz,
  -- By mail; and who is sending it has had it since then.
  sent timestamptz,
  claimed timestamptz,
  attempts integer not null default 0,
  primary key (person, assessment, key)
);
select put_under_tenants('notice');
drop policy reads on notice;
drop policy adds on notice;
drop policy changes on notice;
drop policy removes on notice;
-- A person's own, wherever the assessment is; colleagues do not read what one was told.
select put_wall('notice', 'person = nullif(asked(''person''), '''') or asked(''work'') = ''notices''',
  'person = nullif(asked(''person''), '''') or asked(''work'') = ''notices''', 'asked(''work'') = ''notices''',
  'asked(''work'') = ''notices''');
create index notice_to_send on notice (person, made) where sent is null and over is null and read is null;
create index notice_by_age on notice (made);
create index notice_of_person on notice (person, made desc);

-- Of what is made as an edition, not as a draft; 0 when there is none.
create function last_release(of bigint) returns bigint language sql stable as $$
  select coalesce(max(position), 0) from release where made_from = of and not is_draft
$$;

-- What was looked at last in an assessment.
create table notice_look (
  assessment bigint primary key references assessment (key),
  revision integer not null,
  comments integer not null,
  day text not null,
  conclusion text,
  -- The position of the release that was made last.
  released bigint not null default 0
);
select put_under_tenants('notice_look');
drop policy reads on notice_look;
drop policy adds on notice_look;
drop policy changes on notice_look;
drop policy removes on notice_look;
select put_wall('notice_look', 'asked(''work'') = ''notices''', 'asked(''work'') = ''notices''');

-- What was there before is nobody's news: it is looked at on the first day, and only what comes then is told.
insert into notice_look (assessment, revision, comments, day, released)
  select key, revision, comment_count, '', last_release(key) from assessment where deleted_at is null;

-- The assessments in which something has happened since they were looked at, or on which a new day has come.
create function assessments_to_look_at(today text, most integer) returns table (organisation text, assessment bigint)
language plpgsql stable security definer set search_path from current as $$
#variable_conflict use_column
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  return query
    select a.organisation, a.key from assessment a left join notice_look l on l.assessment = a.key
    where a.deleted_at is null
      and (l.assessment is null or l.revision <> a.revision or l.comments <> a.comment_count or l.day <> today
        or l.released <> last_release(a.key))
    -- What people have done before what only another day has come on.
    order by (l.revision is distinct from a.revision or l.comments is distinct from a.comment_count) desc, a.key
    limit most;
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- A platform has a newer release: how the services that stand on an earlier one stand is looked at again.
create function look_at_services_of(platform bigint) returns void
language plpgsql security definer set search_path from current as $$
declare
  before constant text := asked('administration');
begin
  if asked('work') <> 'notices' then return; end if;
  perform set_config('risikobilde.administration', 'on', true);
  update notice_look set day = '-' where assessment in (
    select key from assessment where deleted_at is null and builds_on in (select hash from release where made_from = platform));
  perform set_config('risikobilde.administration', before, true);
end
$$;

-- The secret address of what happens in an assessment, for one person's feed reader. Only its hash is here.
create table feed_address (
  id text primary key,
  assessment bigint not null references assessment (key),
  person text not null references person (id),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made text not null,
  withdrawn text
);
select put_under_tenants('feed_address');
drop policy reads on feed_address;
drop policy adds on feed_address;
drop policy changes on feed_address;
drop policy removes on feed_address;
select put_wall('feed_address', 'person = nullif(asked(''person''), '''') or token_hash = nullif(asked(''token''), '''')',
  'person = nullif(asked(''person''), '''')', 'person = nullif(asked(''person''), '''')', 'false');

-- What has happened in an assessment, for its feed and for other systems: each thing once.
create table news (
  assessment bigint not null references assessment (key),
  position bigint generated always as identity,
  key text not null,
  kind text not null,
  -- As in `notice`.
  about text not null,
  made timestamptz not null,
  -- It was so before anybody was told anything.
  is_quiet boolean not null,
  primary key (assessment, key)
);
select put_under_tenants('news');
create index news_of on news (assessment, position desc);
