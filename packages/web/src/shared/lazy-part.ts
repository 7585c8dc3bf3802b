import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { showAll } from './words.js';

/**
 * A part of a screen that is fetched when it is asked for, together with the words that the first screen does without: drawn
 * before them, its fields would have no names for a moment.
 */
export const lazyPart = <P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    const [part] = await Promise.all([load(), showAll()]);
    return { default: part };
  });
