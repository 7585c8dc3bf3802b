import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import type { Group } from '../../shared/screens.js';
import { isTaken, useShortcuts } from '../../shared/use-shortcuts.js';

/** How long after G the letter of a group may come. */
const waitMs = 1500;

const seen = (selector: string): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );

/** The next row, or the one before; while a panel is open it follows. */
const step = (by: 1 | -1): void => {
  const [way] = seen(`.edit-panel [data-step="${by}"]`);
  if (way) return way.click();
  const rows = seen('main [data-row]');
  const at = rows.findIndex((row) => row === document.activeElement);
  const [first] = rows;
  (at === -1 ? first : rows[at + by])?.focus();
};

/** Into the first field of what is open; a row that has focus is opened first. */
const edit = (): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('[data-row]'))
    return activeElement.click();
  const [first] = seen('.edit-panel-body :is(.edit-pencil, input, select, textarea)').concat(
    seen('main [data-edit]'),
  );
  first?.focus();
  if (first?.matches('.edit-pencil, [data-edit]')) first.click();
};

/** The keys that are the same in every view: rows, editing, and the groups. */
export const useFrameKeys = (shown: readonly Group[]): void => {
  const navigate = useNavigate();
  const { id } = useWorkbench();
  const goneTo = useRef(0);
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    e: edit,
    g: () => {
      goneTo.current = Date.now();
    },
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (Date.now() - goneTo.current > waitMs) return;
      goneTo.current = 0;
      if (isTaken(event)) return;
      const group = shown.find(({ letter }) => letter === event.key.toLowerCase());
      if (!group) return;
      // Before anything else that the letter may be.
      event.preventDefault();
      event.stopImmediatePropagation();
      void navigate({ to: group.screens[0].to, params: { id }, search: keepCommon });
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [id, navigate, shown]);
};
