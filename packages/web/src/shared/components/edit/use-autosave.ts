import { useEffect, useRef } from 'react';
import { useWorkbench } from '../../data/context.js';

/** How long the hand must rest before what is typed becomes an edit: one edit for a run of typing. */
const restMs = 800;

/**
 * Saves what is typed when the hand rests, when the field is left, and when the page or the screen is: nothing typed is
 * lost. `later` remembers the newest value, `now` saves it at once. Until then what others store waits.
 */
export const useAutosave = <T>(
  save: (value: T) => void,
): {
  readonly later: (value: T) => void;
  readonly now: () => void;
  /** Whether something typed is not saved yet. */
  readonly isWaiting: () => boolean;
} => {
  const { store } = useWorkbench();
  const pending = useRef<{ readonly value: T; readonly letGo: () => void }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saver = useRef(save);
  useEffect(() => {
    saver.current = save;
  });
  const actions = useRef({
    isWaiting: () => pending.current !== undefined,
    now: () => {
      clearTimeout(timer.current);
      const waiting = pending.current;
      pending.current = undefined;
      if (!waiting) return;
      saver.current(waiting.value);
      waiting.letGo();
    },
    later: (value: T) => {
      clearTimeout(timer.current);
      pending.current = { value, letGo: pending.current?.letGo ?? store.hold() };
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
