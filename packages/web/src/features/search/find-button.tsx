import { Button } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { Suspense, useEffect, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';

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
      <Button
        variant="secondary"
        data-size="sm"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <MagnifyingGlassIcon aria-hidden />
        {t('search.open')}
      </Button>
      {open && (
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
