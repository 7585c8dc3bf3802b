-- A person sees their own logins and ends those that they do not know. From which browser each is told by two words, made of what the
-- browser calls itself when somebody logs in; what it calls itself is not kept.
-- works with servers that know: 0110-release-visibility

alter table login_session add column browser text check (browser ~ '^[a-z]{1,20}$'),
  add column system text check (system ~ '^[a-z]{1,20}$');

drop policy reads on login_session;
create policy reads on login_session for select using (case when (select is_administration()) then true else
  asked('work') = 'logins' or person = nullif(asked('person'), '') end);
drop policy removes on login_session;
create policy removes on login_session for delete using (case when (select is_administration()) then true else
  asked('work') = 'logins' or person = nullif(asked('person'), '') end);
