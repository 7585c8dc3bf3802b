import type { LivePicture } from '@risikobilde/api';
import type { Result } from '../base/refusal.js';
import type { At } from './evaluations.js';
import type { Threads } from '../threads/threads.js';
import type { QuestionOf } from '../process/thread-work.js';

/** The live picture of the state that an event has sealed. */
export type LivePictures = (
  threads: Threads,
  user: string,
  at: At,
  question: QuestionOf<'livePicture'>,
) => Promise<Result<LivePicture | undefined>>;

/** Makes the picture in a thread, since it takes seconds, and once a day: the newest is remembered. */
export const createLivePictures = (): LivePictures => {
  let kept: { readonly name: string; readonly made: ReturnType<LivePictures> } | undefined;
  return (threads, user, at, question) => {
    const name = [at.head, at.world_hash, question.asOf].join(' ');
    if (kept?.name === name) return kept.made;
    const made = threads.run(user, 'livePicture', question);
    kept = { name, made };
    const forget = () => {
      if (kept?.made === made) kept = undefined;
    };
    made.then(({ ok }) => ok || forget(), forget);
    return made;
  };
};
