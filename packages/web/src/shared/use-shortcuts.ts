import { useEffect, useRef } from 'react';
import { hasShortcuts } from './look.js';

type Keys = Readonly<Record<string, () => void>>;

const typesIn = /^(input|textarea|select)$/i;

/** Whether a key that is pressed here is meant for what has focus: text that is written, or a dialog in front of the page. */
export const isTaken = (event: KeyboardEvent): boolean => {
  const { target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog:modal:not(.edit-panel)') !== null) return true;
  // Inside a page that is shown as it is published, the keys are the page's.
  return target instanceof HTMLElement && (target.isContentEditable || typesIn.test(target.tagName));
};

/** Single keys that do something while nothing is written, unless the reader has turned them off. */
export const useShortcuts = (keys: Keys): void => {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const does = now.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (does === undefined || isTaken(event) || !hasShortcuts()) return;
      event.preventDefault();
      does();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};
