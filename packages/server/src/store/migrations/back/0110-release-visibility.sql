-- A server from before shows every edition to everybody. It can be gone back to only while none is for fewer.
do $$
begin
  if exists (select from edition e join release r on r.hash = e.release and r.organisation = e.organisation
    where r.visibility <> 'public')
  then raise exception 'there are editions that are not for everybody: the version before would show them to all';
  end if;
end
$$;
create or replace function feedback_receiver(of text, whose text) returns bigint language sql stable set search_path from current as $$
  select a.key from assessment a where a.deleted_at is null and a.archived is null and a.key = case
    when asked('token') <> '' then (select l.assessment from share_link l where l.token_hash = asked('token')
      and l.withdrawn is null and l.until >= (now() at time zone 'UTC')::date::text)
    else (select r.made_from from release r join edition e on e.release = r.hash and e.organisation = r.organisation
      where r.hash = of and r.organisation = whose) end
$$;
drop policy reads on edition;
create policy reads on edition for select using (case when (select is_administration()) then true else (true) end);
