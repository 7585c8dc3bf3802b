import type { Findable } from './find-in.js';
/** Everything that has a name: screens, records, and the sources of law, which open as the chain of facts under them. */
export declare const useFindable: () => readonly Findable[];
