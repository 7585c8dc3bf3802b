import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';

type Props = { readonly path: string; readonly text: string; readonly label: string };

/** Hands one text file over as it is shown. */
export const DownloadFile = ({ path, text, label }: Props) => {
  const download = () => {
    const type = path.endsWith('.html') ? 'text/html' : 'text/markdown';
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement('a');
    link.href = url;
    link.download = path.split('/').at(-1) ?? path;
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
