import { QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { Suspense, useState } from 'react';
import { useAsked } from '../../shared/frame-requests.js';
import { lazyPart } from '../../shared/lazy-part.js';
import type { Group, Screen } from '../../shared/screens.js';
import { useShortcuts } from '../../shared/use-shortcuts.js';
import { useWords } from '../../shared/words.js';

const HelpDialog = lazyPart(async () => (await import('./help-dialog.js')).HelpDialog);

type Props = { readonly screen: Screen['key']; readonly shown: readonly Group[] };

/** Help for the view and the map of the keys; so does `?` from anywhere. */
export const HelpButton = ({ screen, shown }: Props) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useAsked('help', () => setOpen(true));
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <>
      <button type="button" className="frame-button" title={t('shell.help')} onClick={() => setOpen(true)}>
        <QuestionmarkCircleIcon aria-hidden />
        <span className="frame-button-label">{t('shell.help')}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <HelpDialog screen={screen} shown={shown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
