import type { ReleaseSummary } from '@risikobilde/api';
import { useWords } from '../../shared/words.js';
import { CopyAddress } from './copy-address.js';

/** Where a given-out edition is, and the fingerprint by which it is known. */
export const Receipt = ({
  release: { address = '', hash, version, signedBy, visibility },
}: {
  readonly release: ReleaseSummary;
}) => {
  const { t } = useWords();
  const whole = `${location.origin}${address}`;
  return (
    <div className="publish-receipt">
      <dl>
        <dt>{t('publish.address')}</dt>
        <dd>
          <a className="ds-link" href={address} target="_blank" rel="noreferrer">
            {whole}
          </a>
        </dd>
        {visibility !== undefined && (
          <>
            <dt>{t('visibility.label')}</dt>
            <dd>{t(`visibility.name.${visibility}`)}</dd>
          </>
        )}
        <dt>{t('publish.hash')}</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        {signedBy !== undefined && (
          <>
            <dt>{t('pub.signature')}</dt>
            <dd>
              <a className="ds-link" href={`${address}edition.jws`} target="_blank" rel="noreferrer">
                {t('publish.signedBy', { key: signedBy })}
              </a>
            </dd>
          </>
        )}
      </dl>
      <CopyAddress address={whole} of={version} />
    </div>
  );
};
