import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../../shared/lazy-part.js';
import { useWords } from '../../shared/words.js';

const SearchPalette = lazyPart(async () => (await import('./search-palette.js')).SearchPalette);

/** Opens the search; so does Ctrl or Cmd + K from anywhere. */
export const FindButton = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className="find-button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <MagnifyingGlassIcon aria-hidden fontSize="1.25rem" />
        <span className="find-button-words">{t('search.open')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
