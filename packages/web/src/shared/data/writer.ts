import type { User } from '@risikobilde/api';

let known: User | undefined;

/** Who this page was opened by; somebody else who logs in later in the same browser opens a page of their own. */
export const writer = (): User | undefined => known;

/** Said once, by what opens the first assessment of the page. */
export const setWriter = (user: User): void => {
  known = user;
};
