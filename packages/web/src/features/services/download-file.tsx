import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { FilesAnswer } from '@risikobilde/api';
import { contentOf } from '../../shared/data/published-file.js';

type Props = { readonly file: FilesAnswer['files'][number]; readonly label: string };

/** Hands one file over as it is shown. */
export const DownloadFile = ({ file, label }: Props) => {
  const download = () => {
    const url = URL.createObjectURL(new Blob([contentOf(file)], { type: `${file.mediaType};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = url;
    link.download = file.path.split('/').at(-1) ?? file.path;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return (
    <Button variant="secondary" data-size="sm" onClick={download}>
      <DownloadIcon aria-hidden fontSize="1.25rem" />
      {label}
    </Button>
  );
};
