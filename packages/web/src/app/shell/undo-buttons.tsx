import { Button } from '@digdir/designsystemet-react';
import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** What was written last taken back, or written again: as buttons, and by Ctrl+Z anywhere outside a text field. */
export const UndoButtons = () => {
  const { t } = useWords();
  const { store } = useWorkbench();
  const { canUndo, canRedo } = useSnapshot();
  useUndoKeys();
  return (
    <>
      {(['undo', 'redo'] as const).map((way) => {
        const Icon = way === 'undo' ? ArrowUndoIcon : ArrowRedoIcon;
        return (
          <Button
            key={way}
            variant="tertiary"
            icon
            data-size="sm"
            aria-label={t(`shell.${way}`)}
            aria-disabled={way === 'undo' ? !canUndo : !canRedo}
            onClick={() => store[way]()}
          >
            <Icon aria-hidden />
          </Button>
        );
      })}
    </>
  );
};

const useUndoKeys = () => {
  const { store } = useWorkbench();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      // Inside a text field the browser's own undo is what the user means.
      if (
        target instanceof HTMLElement &&
        (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
      )
        return;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) store.redo();
      else store.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store]);
};
