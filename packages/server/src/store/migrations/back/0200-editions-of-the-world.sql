drop table world_current;
drop function put_out_world();
drop table world_edition;
delete from outbox where kind = 'world';
alter table outbox drop constraint outbox_kind_check;
alter table outbox add constraint outbox_kind_check check (kind in ('edit', 'comment', 'deleted', 'presence'));
drop trigger belongs on outbox;
create trigger belongs before insert on outbox for each row execute function belong_to_assessment();
