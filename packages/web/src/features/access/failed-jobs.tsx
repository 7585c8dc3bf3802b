import { Alert, Button } from '@digdir/designsystemet-react';
import type { FailedJob } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { DataTable } from '../../shared/components/data-table.js';
import { allPages } from '../../shared/data/all-pages.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

const jobsQuery = {
  queryKey: ['jobs'],
  queryFn: async () =>
    (await allPages((after) => request('GET /api/jobs', { query: { after } }))).flatMap(({ jobs }) => jobs),
};

/** Work for an organisation that failed: what it was, when it is tried again, and a way to try at once. */
export const FailedJobs = ({ organisation }: { readonly organisation: string }) => {
  const { t, say, language } = useWords();
  const { data, error } = useQuery(jobsQuery);
  const again = useMutation({
    mutationFn: (job: string) => request('POST /api/jobs/:job/again', { params: { job } }),
    onSuccess: () => queryClient.invalidateQueries(jobsQuery),
  });
  const jobs = data?.filter((one) => one.organisation === organisation);
  const what = ({ task, edition, services = 0 }: FailedJob): string => {
    if (task === 'readPart') return t('access.job.services', { n: services });
    return edition
      ? t('access.job.edition', { version: edition.version, title: say(edition.title) })
      : t('access.job.someEdition');
  };
  const wrong = error ?? again.error;
  return (
    <section aria-labelledby="access-jobs">
      <h2 id="access-jobs">{t('access.jobs')}</h2>
      <p className="access-lead">{t('access.jobsLead')}</p>
      {wrong && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {wrong.message}
        </Alert>
      )}
      <div role="status">
        {jobs?.length === 0 && (
          <p className="subtle">{t(again.isSuccess ? 'access.job.begun' : 'access.job.none')}</p>
        )}
      </div>
      {jobs !== undefined && jobs.length > 0 && (
        <DataTable
          label={t('access.jobs')}
          columns={[
            t('access.job.what'),
            t('access.job.tries'),
            t('access.job.next'),
            t('access.job.code'),
            '',
          ]}
          rows={jobs.map((job) => ({
            key: job.id,
            cells: [
              what(job),
              t('access.job.triesOf', { tries: job.tries, most: job.most }),
              job.again === undefined ? t('access.job.givenUp') : formatMoment(job.again, language),
              <code>{job.code}</code>,
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={again.isPending}
                aria-label={t('access.job.againOf', { what: what(job) })}
                onClick={() => again.mutate(job.id)}
              >
                {t('shell.retry')}
              </Button>,
            ],
          }))}
        />
      )}
    </section>
  );
};
