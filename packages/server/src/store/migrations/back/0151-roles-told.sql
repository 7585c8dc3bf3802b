drop function tell_of_roles(text, timestamptz);
delete from notice where assessment is null;
drop trigger belongs on notice;
create trigger belongs before insert on notice for each row execute function belong_to_assessment();
alter table notice drop constraint notice_once;
alter table notice alter column assessment set not null;
alter table notice add constraint notice_pkey primary key (person, assessment, key, organisation);
