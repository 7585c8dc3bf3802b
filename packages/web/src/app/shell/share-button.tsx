import { LinkIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import { useWords } from '../../shared/words.js';

const shownMs = 5000;

/** Copies the address of the view as it is, with its day, language and what is open, and says that it did. */
export const ShareButton = () => {
  const { t } = useWords();
  const [said, say] = useState<'shared' | 'notShared'>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => say(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(location.href))
      .then(
        () => say('shared'),
        () => say('notShared'),
      );
  return (
    <>
      <button type="button" className="frame-button" title={t('shell.share')} onClick={copy}>
        <LinkIcon aria-hidden />
        <span className="frame-button-label">{t('shell.share')}</span>
      </button>
      <div role="status" className="receipt-place">
        {said && <p className="receipt">{t(`shell.${said}`)}</p>}
      </div>
    </>
  );
};
