import type { LivePicture } from '@risikobilde/api';
import { createAnswers } from '../base/newest.js';
import type { Result } from '../base/refusal.js';
import type { At } from './evaluations.js';
import type { Threads } from '../threads/threads.js';
import { livePicture, type LivePictureQuestion } from './live-picture.js';

/** The live picture of the state that an event has sealed. */
export type LivePictures = (
  threads: Threads,
  user: string,
  at: At,
  question: LivePictureQuestion,
) => Promise<Result<LivePicture | undefined>>;

/** Makes the picture in a thread, since it takes seconds, and once a day: the newest is remembered. */
export const createLivePictures = (): LivePictures => {
  const answers = createAnswers<Result<LivePicture | undefined>>(1, ({ ok }) => ok);
  return (threads, user, at, question) =>
    answers([at.head, at.world_hash, question.asOf].join(' '), () =>
      threads.run(user, livePicture, question),
    );
};
