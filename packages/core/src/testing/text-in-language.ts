import type { Sayable } from '@risikobilde/words/message';
import { say } from '@risikobilde/words/all';

type Said = Sayable | undefined;

/** What a message or a text says in bokmål; nothing of what is not there. */
export const nb = (said: Said): string => (said === undefined ? '' : say(said, 'nb'));
/** The same in nynorsk. */
export const nn = (said: Said): string => (said === undefined ? '' : say(said, 'nn'));
/** The same in English. */
export const en = (said: Said): string => (said === undefined ? '' : say(said, 'en'));
