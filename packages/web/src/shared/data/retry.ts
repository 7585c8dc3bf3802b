const first = 1000;
const longest = { offline: 10_000, failed: 16_000 } as const;
/** How often a server that fails is asked again by itself: for half a minute. Then the user says when. */
const mostAfterFailure = 5;

/**
 * Milliseconds to wait after so many attempts in a row that came to nothing, each twice as long as the one before.
 * Undefined when it is no longer tried. A server that gives no answer is waited for as long as the page is open.
 */
export const waitAfter = (why: keyof typeof longest, attempts: number): number | undefined =>
  why === 'failed' && attempts > mostAfterFailure
    ? undefined
    : Math.min(first * 2 ** (attempts - 1), longest[why]);
