// Safari has no requestIdleCallback.
const hasIdle = typeof requestIdleCallback === 'function';

/** Does something when the page is at rest, at the latest after a tenth of a second; gives what takes it back. */
export const whenIdle = (step: () => void): (() => void) => {
  const handle = hasIdle ? requestIdleCallback(step, { timeout: 100 }) : window.setTimeout(step, 20);
  return () => (hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle));
};
