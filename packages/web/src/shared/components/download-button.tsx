import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';

type Props = {
  readonly label: string;
  /** The file as it is called where it lands. */
  readonly name: string;
  readonly type: string;
  readonly content: () => string | Uint8Array<ArrayBuffer>;
};

/** Hands a file over that was made in the browser. */
export const handOver = (name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Hands over a file made in the browser: what is downloaded is what is shown. */
export const DownloadButton = ({ label, name, type, content }: Props) => (
  <Button variant="secondary" data-size="sm" onClick={() => handOver(name, type, content())}>
    <DownloadIcon aria-hidden fontSize="1.25rem" />
    {label}
  </Button>
);
