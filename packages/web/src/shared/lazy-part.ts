import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { OfflineError } from './data/api.js';
import { showAll } from './words.js';

type Load<P> = () => Promise<ComponentType<P>>;
type Lazy<P> = LazyExoticComponent<ComponentType<P>>;

/**
 * A part of a screen that is fetched when it is asked for, together with the words that the first screen does without: drawn
 * before them, its fields would have no names for a moment.
 */
export const lazyPart = <P extends object>(load: Load<P>): Lazy<P> =>
  lazyFirstPart(async () => {
    const [part] = await Promise.all([load(), showAll()]);
    return part;
  });

/**
 * A part of the first screen, or of one whose words have come. What does not come is asked for again: without it the whole screen would
 * give way to an error, and what is being written there with it.
 */
export const lazyFirstPart = <P extends object>(load: Load<P>): Lazy<P> =>
  lazy(async () => ({ default: await persistently(load) }));

/** Asks again for what does not come, each second. */
export const persistently = <T>(load: () => Promise<T>, tries = 5): Promise<T> =>
  load().catch(async (cause: unknown) => {
    if (tries === 0) throw new OfflineError(undefined, { cause });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Without a connection it is no fault of what is fetched.
    return persistently(load, navigator.onLine ? tries - 1 : tries);
  });
