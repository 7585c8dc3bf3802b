-- Whether the assessment says of itself that it is an example, for the list: as its last event that says anything of it.
alter table assessment add column is_example boolean not null default false;

update assessment set is_example = coalesce((
  select coalesce(change -> 'added' -> 'exampleOf', change -> 'after') is not null
  from event, jsonb_array_elements(body::jsonb -> 'changes') with ordinality as made (change, n)
  where event.assessment = assessment.key
    and body like '%"exampleOf"%'
    and (change -> 'added' ->> 'kind' = 'assessment' or change ->> 'field' = 'exampleOf')
  order by event.revision desc, n desc
  limit 1
), false);
