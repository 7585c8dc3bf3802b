import { Alert, Button } from '@digdir/designsystemet-react';
import type { ReleaseSummary } from '@risikobilde/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../shared/data/api.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** What may be otherwise the next time; the other reasons stay until another edition is given out. */
const mayPass = new Set(['tookTooLong', 'unexpected']);

/** How it goes with the pages of an edition that has been given out: they are being made, or could not be, and why. */
export const Making = ({ release }: { readonly release: ReleaseSummary }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const mayRelease = useMay('releaseAssessment');
  const client = useQueryClient();
  const { version, making } = release;
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      request('POST /api/assessments/:id/releases/:version/making', { params: { id, version } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
  const failed = making?.failed;
  if (failed === undefined) return <p className="publish-making">{t('publish.making', { version })}</p>;
  return (
    <Alert data-color="danger">
      <p>{t(`publish.makingFailed.${failed}`, { version })}</p>
      {mayRelease && mayPass.has(failed) && (
        <Button data-size="sm" variant="secondary" loading={isPending} onClick={() => mutate()}>
          {t('shell.retry')}
        </Button>
      )}
    </Alert>
  );
};
