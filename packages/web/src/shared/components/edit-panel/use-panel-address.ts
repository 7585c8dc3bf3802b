import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useIsLocked } from '../provenance/record-frame.js';
import { newHash } from '../view-act/new-act.js';

type PanelAddress = {
  /** What stands after `#`: the record whose panel is open. */
  readonly hash: string;
  readonly isNew: boolean;
  readonly open: (record: string) => void;
  /** Closes the panel and gives focus back to the row that it was opened from. */
  readonly close: () => void;
};

/** The panel of a view by its address, so that a link leads to any record; `home` is the address of the part that it stands in. */
export const usePanelAddress = (home = ''): PanelAddress => {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const open = useCallback(
    (record: string) =>
      void navigate({ to: '.', search: true, hash: record, resetScroll: false, hashScrollIntoView: false }),
    [navigate],
  );
  const close = useCallback(() => {
    open(home);
    focusRow(hash);
  }, [open, hash, home]);
  // On a day that is only read, or for who may only read, nothing new is made.
  const isLocked = useIsLocked();
  return { hash, isNew: hash === newHash && !isLocked, open, close };
};

/** Gives focus to the row of a record; where it has none, to the view. */
export const focusRow = (record: string): void => {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`main [data-row="${CSS.escape(record)}"]`);
    (row ?? document.getElementById('main'))?.focus({ preventScroll: row === null });
  });
};
