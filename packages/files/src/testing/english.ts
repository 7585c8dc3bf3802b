import type { Sayable } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';

/** What a problem says, in English; nothing of what is not there. */
export const english = (said: Sayable | undefined): string => (said === undefined ? '' : say(said, 'en'));
