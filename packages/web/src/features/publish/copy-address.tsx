import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';

/** Puts a whole address on the clipboard, and says when it is there; `of` says to screen readers what it leads to. */
export const CopyAddress = ({ address, of }: { readonly address: string; readonly of: string }) => {
  const { t } = useWords();
  const [copied, setCopied] = useState<string>();
  const isCopied = copied === address;
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(address))
      .then(
        () => setCopied(address),
        () => setCopied(undefined),
      );
  return (
    <Button variant="secondary" onClick={copy}>
      {isCopied ? (
        <CheckmarkIcon aria-hidden fontSize="1.25rem" />
      ) : (
        <FilesIcon aria-hidden fontSize="1.25rem" />
      )}
      {t(isCopied ? 'publish.copied' : 'publish.copy')}
      <span className="visually-hidden"> ({of})</span>
    </Button>
  );
};
