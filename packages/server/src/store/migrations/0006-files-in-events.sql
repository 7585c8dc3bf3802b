-- Whose world data an assessment is judged by: the hash of the files under world/ that it came with, and null where it has none
-- of its own. It moves only with an event, which holds the hash of every file.
alter table assessment add column world_hash text check (world_hash ~ '^[0-9a-f]{64}$');
update assessment set world_hash = own.hash from (
  select assessment, encode(sha256(convert_to('{' || string_agg(
    to_json(path)::text || ':"' || encode(sha256(convert_to(content, 'UTF8')), 'hex') || '"', ',' order by path collate "C"
  ) || '}', 'UTF8')), 'hex') as hash
  from source_file where path like 'world/%' group by assessment
) as own where own.assessment = assessment.key and has_own_world;
alter table assessment drop column has_own_world;
