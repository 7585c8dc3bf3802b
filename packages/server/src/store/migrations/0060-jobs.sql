-- Work that is done after the answer is given. The queue itself is in the schema `graphile_worker`, which the library of that name
-- makes; here is what it lacks.

-- The processes that work on jobs, and when each was last alive: the jobs of one that is silent are taken over.
create table job_worker (
  id text primary key,
  seen timestamptz not null default now()
);
select put_wall('job_worker', 'asked(''work'') = ''jobs''', 'asked(''work'') = ''jobs''');

-- The jobs whose effect is in the tables: a row goes in with the effect, so that a job that is done again does nothing.
create table job_effect (
  job bigint not null,
  organisation text not null default coalesce(nullif(current_setting('risikobilde.organisation', true), ''), 'installation'),
  done timestamptz not null default now(),
  primary key (job, organisation)
);
select put_wall('job_effect', 'organisation in (select own_organisations()) or asked(''work'') = ''jobs''',
  'organisation in (select own_organisations()) or asked(''work'') = ''jobs''');
