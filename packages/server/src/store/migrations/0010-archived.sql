-- The day an assessment was put in the archive, for the list; as its last event says. Before this there was no archive.
alter table assessment add column archived text;
