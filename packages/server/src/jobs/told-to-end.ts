/**
 * Waits until a signal says to end. `leave` ends the wait: the signal lasts as long as the process, and a listener that each who waited
 * left on it would be held as long.
 */
export const toldToEnd = (
  signal: AbortSignal,
): { readonly told: Promise<void>; readonly leave: () => void } => {
  const waiting = new AbortController();
  const told = new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true, signal: waiting.signal });
  });
  return { told, leave: () => waiting.abort() };
};
