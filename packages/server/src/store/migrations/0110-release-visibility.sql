-- An edition is for whom it was given out for: everybody, those whose services build on the platform, or those who may read the
-- assessment. Until now every edition was for everybody, and a server from before lists them once for all who ask: it must not be
-- given any other, so it works with these tables no longer.
-- works with servers that know: 0110-release-visibility

-- Who is given the release is given its pages, and nobody else: the wall around releases is asked, as who asks.
drop policy reads on edition;
create policy reads on edition for select using (case when (select is_administration()) then true else (
  organisation in (select own_organisations())
  or exists (select from release r where r.hash = edition.release and r.organisation = edition.organisation)) end);

-- What readers without an account say is of what they may read: of an edition for others nobody takes any.
create or replace function feedback_receiver(of text, whose text) returns bigint language sql stable set search_path from current as $$
  select a.key from assessment a where a.deleted_at is null and a.archived is null and a.key = case
    when asked('token') <> '' then (select l.assessment from share_link l where l.token_hash = asked('token')
      and l.withdrawn is null and l.until >= (now() at time zone 'UTC')::date::text)
    else (select r.made_from from release r join edition e on e.release = r.hash and e.organisation = r.organisation
      where r.hash = of and r.organisation = whose and r.visibility = 'public') end
$$;
