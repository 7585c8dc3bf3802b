/**
 * Waits until a signal says to end. `leave` ends the wait: the signal lasts as long as the process, and a listener that each who waited
 * left on it would be held as long.
 */
export const toldToEnd = (
  signal: AbortSignal,
): { readonly told: Promise<void>; readonly leave: () => void } => {
  let leave = (): void => undefined;
  const told = new Promise<void>((done) => {
    if (signal.aborted) return done();
    const tell = (): void => done();
    signal.addEventListener('abort', tell, { once: true });
    // Not by a signal of its own: of those on one target Node keeps only the newest from being collected, and the others take nothing off.
    leave = () => signal.removeEventListener('abort', tell);
  });
  return { told, leave: () => leave() };
};
