import {
  type ClarifiedQuestion,
  isOfKind,
  type RecordOf,
  type RequestedChange,
  type Text,
} from '@risikobilde/core';
import { keptIn } from '@risikobilde/words';
import { useWorkbench } from '../../shared/data/context.js';
import { filledChange } from '../../shared/components/fields/complete.js';
import { freeId } from '../../shared/components/edit/free-id.js';

type Head = RecordOf<'assessment'>;
type Clarification = NonNullable<Head['clarifications']>[number];

/** What every step reads and writes with. */
export const usePath = () => {
  const { ownRecords, edit, record, of, text } = useWorkbench();
  const head = ownRecords.find(isOfKind('assessment'));
  if (head === undefined) throw new Error('An assessment without its own record.');
  const main = head.mainLanguage ?? 'nb';
  // What the library and the world say in other languages is not what an assessment in one language says.
  const keptInMain = (change: RequestedChange): RequestedChange =>
    head.mainLanguage === undefined ? change : (keptIn(main, change) as RequestedChange);
  return {
    head,
    /** A record that is added has what the schema would give it: it is read before the server has answered. */
    edit: (changes: readonly RequestedChange[]) => edit(changes.map(filledChange).map(keptInMain)),
    of,
    text,
    operator: of('party').find(({ id }) => id === head.subject.operator),
    answerTo: (question: ClarifiedQuestion): Clarification['answer'] | undefined =>
      head.clarifications?.find((one) => one.question === question)?.answer,
    /** A typed text as a record holds it, beside what it says in other languages. */
    textOf: (typed: string, before?: Text): Text => ({ ...before, [main]: typed.trim() }),
    typedOf: (held: Text | undefined): string => held?.[main] ?? (held ? text(held) : ''),
    newId: (name: string, otherwise: string, taken: ReadonlySet<string> = new Set()): string =>
      freeId(name, otherwise, (id) => record(id) !== undefined || taken.has(id)),
    /** The change that says of questions that they are not known or have none; what is undefined is answered by records. */
    clarify: (
      answers: Partial<Record<ClarifiedQuestion, Clarification['answer'] | undefined>>,
    ): readonly RequestedChange[] => clarified(head, answers),
  };
};

const clarified = (
  head: Head,
  answers: Partial<Record<ClarifiedQuestion, Clarification['answer'] | undefined>>,
): readonly RequestedChange[] => {
  const before = head.clarifications ?? [];
  const kept = before.filter(({ question }) => !(question in answers));
  const told = Object.entries(answers).flatMap(([question, answer]) =>
    // The names come from the type of the argument.
    answer === undefined ? [] : [{ question: question as ClarifiedQuestion, answer }],
  );
  const after = [...kept, ...told];
  if (JSON.stringify(after) === JSON.stringify(before)) return [];
  return [
    after.length === 0
      ? { record: head.id, unset: ['clarifications'] }
      : { record: head.id, set: { clarifications: after } },
  ];
};
