drop policy reads on login_session;
create policy reads on login_session for select using (case when (select is_administration()) then true else
  (asked('work') = 'logins') end);
drop policy removes on login_session;
create policy removes on login_session for delete using (case when (select is_administration()) then true else
  (asked('work') = 'logins') end);
alter table login_session drop column browser, drop column system;
