/**
 * What takes long enough that others would notice: a function of what it is given alone, so that a thread can do it. The thread finds it
 * by its name, in the list of `process/work-thread.ts`.
 */
export type Work<Question, Answer> = ((question: Question) => Answer) & { readonly workName: string };

export const work = <Question, Answer>(
  workName: string,
  does: (question: Question) => Answer,
): Work<Question, Answer> => Object.assign((question: Question) => does(question), { workName });
