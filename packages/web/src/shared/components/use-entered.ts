import type { Kind, RecordOf } from '@risikobilde/core';
import { useEffect, useRef, useState } from 'react';
import { useWorkbench } from '../data/context.js';

/**
 * A record that is entered in a form opened from the field where it was missed, and handed over there once it is stored; the
 * focus goes back to the button that opened the form.
 */
export const useEntered = <K extends Kind>(kind: K, onEntered: (record: RecordOf<K>) => void) => {
  const { record } = useWorkbench();
  const [isAsked, setAsked] = useState(false);
  const [entered, setEntered] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const held = entered === undefined ? undefined : record(entered);
  useEffect(() => {
    if (held?.kind !== kind) return;
    setEntered(undefined);
    // It is of the kind that was asked for.
    onEntered(held as RecordOf<K>);
  }, [held, kind, onEntered]);
  const close = () => {
    setAsked(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return {
    opener,
    isAsked,
    ask: () => setAsked(true),
    close,
    onAdded: (id: string) => {
      setEntered(id);
      close();
    },
  };
};
