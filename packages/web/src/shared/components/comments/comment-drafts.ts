import { useCallback, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { writer } from '../../data/writer.js';

// Whoever logs in next in the same window has a field of their own.
const keyOf = (assessment: string, of: string): string =>
  `risikobilde:unsent:${writer()?.id ?? ''}:${assessment}:${of}`;

/** What is written and not yet sent, under what it is an answer to; empty when there is nothing, or when the browser keeps nothing. */
export const unsentIn = (assessment: string, of: string): string => {
  try {
    return sessionStorage.getItem(keyOf(assessment, of)) ?? '';
  } catch {
    return '';
  }
};

/**
 * A text that is being written. It outlives that its place is closed, that a colleague resolves the thread, and that the page is
 * loaded again; it is gone when it is sent, emptied, or the window is closed.
 */
export const useUnsent = (of: string): readonly [string, (text: string) => void] => {
  const { id } = useWorkbench();
  const [text, setText] = useState(() => unsentIn(id, of));
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') sessionStorage.removeItem(keyOf(id, of));
        else sessionStorage.setItem(keyOf(id, of), next);
      } catch {
        // Without storage it lives as long as its field.
      }
    },
    [id, of],
  );
  return [text, write];
};
