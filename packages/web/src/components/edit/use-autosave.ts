import { useEffect, useRef } from 'react';

/** How long the hand must rest before what is typed becomes an edit: one edit for a run of typing. */
const restMs = 800;

/**
 * Saves what is typed when the hand rests, when the field is left, and when the page or the screen is: nothing typed is
 * lost. `later` remembers the newest value, `now` saves it at once.
 */
export const useAutosave = <T>(
  save: (value: T) => void,
): { readonly later: (value: T) => void; readonly now: () => void } => {
  const pending = useRef<{ readonly value: T }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });
  const actions = useRef({
    now: () => {
      clearTimeout(timer.current);
      const waiting = pending.current;
      pending.current = undefined;
      if (waiting) saver.current(waiting.value);
    },
    later: (value: T) => {
      clearTimeout(timer.current);
      pending.current = { value };
      timer.current = setTimeout(() => actions.current.now(), restMs);
    },
  });
  useEffect(() => {
    const { now } = actions.current;
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  return actions.current;
};
