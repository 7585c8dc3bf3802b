import type { SourceFile } from '@risikobilde/files';
import { done, type Result } from '../base/refusal.js';
import type { Threads } from './threads.js';
import type { Work } from './work.js';

/** Does work on the files of an assessment. */
export type WorkOnFiles = <Question extends { readonly sources: readonly SourceFile[] }, Answer>(
  work: Work<Question, Answer>,
  question: Question,
) => Promise<Result<Answer>>;

/** Bytes that are read so soon that nobody notices; to hand them to a thread takes longer. */
export const readAtOnce = 40_000;

const sizeOf = (sources: readonly SourceFile[]): number =>
  sources.reduce((sum, { text }) => sum + text.length, 0);

/** The work in a thread, where there is much of it. */
export const workOnFiles =
  (threads: Threads, user: string): WorkOnFiles =>
  async (work, question) =>
    sizeOf(question.sources) < readAtOnce ? workHere(work, question) : threads.run(user, work, question);

/** The work where it is asked for: by a program that does nothing else. */
export const workHere: WorkOnFiles = async (work, question) => done(work(question));
