import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { writeZip } from '@risikobilde/files';
import { useWords } from '../../shared/words.js';
import type { FilesAnswer } from '@risikobilde/api';
import { contentOf } from '../../shared/data/published-file.js';

/** Hands the files over as one archive, packed in the browser: what is downloaded is what is shown. */
export const DownloadButton = ({
  files,
  name,
}: {
  readonly files: FilesAnswer['files'];
  readonly name: string;
}) => {
  const { t } = useWords();
  const download = () => {
    const url = URL.createObjectURL(
      new Blob([writeZip(files.map((file) => ({ path: file.path, content: contentOf(file) })))], {
        type: 'application/zip',
      }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Button variant="secondary" data-size="sm" onClick={download}>
      <DownloadIcon aria-hidden fontSize="1.25rem" />
      {t('publish.download')}
    </Button>
  );
};
