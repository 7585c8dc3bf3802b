import type { SourceFile } from '@risikobilde/files';
import { done, type Result } from '../base/refusal.js';
import type { Threads } from './threads.js';
import { type AnswerOf, type QuestionOf, work } from '../process/thread-work.js';

type OnFiles = 'renderFiles' | 'headOfFiles' | 'copyFiles' | 'filesOfTemplate' | 'redactFiles';

/** Does work on the files of an assessment. */
export type WorkOnFiles = <Name extends OnFiles>(
  name: Name,
  question: QuestionOf<Name>,
) => Promise<Result<AnswerOf<Name>>>;

/** Bytes that are read so soon that nobody notices; to hand them to a thread takes longer. */
export const readAtOnce = 40_000;

const sizeOf = (sources: readonly SourceFile[]): number =>
  sources.reduce((sum, { text }) => sum + text.length, 0);

/** The work in a thread, where there is much of it. */
export const workOnFiles =
  (threads: Threads, user: string): WorkOnFiles =>
  async (name, question) =>
    sizeOf(question.sources) < readAtOnce ? workHere(name, question) : threads.run(user, name, question);

/** The work where it is asked for: by a program that does nothing else. */
export const workHere: WorkOnFiles = async (name, question) => done(work({ name, question }));
