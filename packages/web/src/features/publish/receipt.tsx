import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import type { ReleaseSummary } from '@risikobilde/api';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';

/** Where a given-out edition is, and the fingerprint by which it is known. */
export const Receipt = ({
  release: { address = '', hash, version },
}: {
  readonly release: ReleaseSummary;
}) => {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const whole = `${location.origin}${address}`;
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(whole))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <div className="publish-receipt">
      <dl>
        <dt>{t('publish.address')}</dt>
        <dd>
          <a className="ds-link" href={address} target="_blank" rel="noreferrer">
            {whole}
          </a>
        </dd>
        <dt>{t('publish.hash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
      </dl>
      <Button variant="secondary" onClick={copy}>
        {isCopied ? (
          <CheckmarkIcon aria-hidden fontSize="1.25rem" />
        ) : (
          <FilesIcon aria-hidden fontSize="1.25rem" />
        )}
        {t(isCopied ? 'publish.copied' : 'publish.copy')}
        <span className="visually-hidden"> ({version})</span>
      </Button>
    </div>
  );
};
