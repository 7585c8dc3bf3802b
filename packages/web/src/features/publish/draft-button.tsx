import { Alert, Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { writeZip } from '@risikobilde/files';
import { useMutation } from '@tanstack/react-query';
import { handOver } from '../../shared/components/download-button.js';
import { request } from '../../shared/data/api.js';
import { useMay, useWorkbench } from '../../shared/data/context.js';
import { contentOf } from '../../shared/data/published-file.js';
import { useWords } from '../../shared/words.js';

/** The draft as pages in a zip; every page says that it is a draft. */
export const DraftButton = () => {
  const { t } = useWords();
  const { id, asOf, language } = useWorkbench();
  const mayPublish = useMay('publishAssessment');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      request('GET /api/assessments/:id/publish', {
        params: { id },
        query: { format: 'html', lang: language, asOf, edition: 'draft' },
      }),
    onSuccess: ({ files, revision }) =>
      handOver(
        `${id}-${revision}-${language}-utkast.zip`,
        'application/zip',
        writeZip(files.map((file) => ({ path: file.path, content: contentOf(file) }))),
      ),
  });
  if (!mayPublish) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => mutate()} loading={isPending}>
        <DownloadIcon aria-hidden fontSize="1.25rem" />
        {t('publish.draft')}
      </Button>
      {error && (
        <Alert data-color="danger" role="alert">
          {t('publish.failed', { detail: error.message })}
        </Alert>
      )}
    </>
  );
};
