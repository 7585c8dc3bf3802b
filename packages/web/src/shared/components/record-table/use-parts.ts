import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How many rows come at a time: with the frame around them no more than sixty stops for who goes by Tab. */
const rowsInPart = 25;

export type Parts = {
  /** How many rows are drawn. */
  readonly n: number;
  /** How many the next part is. */
  readonly next: number;
  /** Draws the next part, and gives focus to the first row of it. */
  readonly more: () => void;
};

/** Rows in parts: what is opened is always among those drawn, and all of them are on paper. */
export const useParts = (ids: readonly string[], opened: string, size = rowsInPart): Parts => {
  const [parts, setParts] = useState(1);
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const print = (isOn: boolean) => () => flushSync(() => setPrinted(isOn));
    const [before, after] = [print(true), print(false)];
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const wanted = Math.max(parts, Math.ceil((ids.indexOf(opened) + 1) / size));
  const n = isPrinted ? ids.length : Math.min(ids.length, wanted * size);
  const more = () => {
    const next = ids[n];
    setParts(wanted + 1);
    if (next === undefined) return;
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus(),
    );
  };
  return { n, next: Math.min(size, ids.length - n), more };
};
