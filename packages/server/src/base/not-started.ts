import type { Message } from '@risikobilde/words/message';

/** The server cannot start, for a reason that whoever started it can do something about. */
export class NotStarted extends Error {
  constructor(
    /** What is wrong and what to do, to be said in the language of whoever started it. */
    readonly why: Message,
    said: string,
  ) {
    super(said);
  }
}

/** Says it in English too: that is what a log shows of an error. */
export const notStarted = async (why: Message): Promise<NotStarted> => {
  // A good start needs no words, and they take a while to load.
  const { say } = await import('@risikobilde/words/all');
  return new NotStarted(why, say(why, 'en'));
};
