import { useState } from 'react';
import type { Answer, Answers } from '@risikobilde/altinn-import';
import { today } from '../../shared/search-params.js';

type State = Answer['state'];
export type AnswerBook = {
  readonly answers: Answers;
  readonly stateOf: (id: string) => State | undefined;
  /** Answers some at once; undefined takes the answers away. */
  readonly answer: (ids: readonly string[], state: State | undefined) => void;
  readonly explain: (id: string, why: string) => void;
  readonly count: (ids: readonly string[], state?: State) => number;
};

/** What a person has said to the proposals so far. Nothing is stored before the draft is made. */
export const useAnswers = (): AnswerBook => {
  const [answers, setAnswers] = useState<Answers>({});
  return {
    answers,
    stateOf: (id) => answers[id]?.state,
    answer: (ids, state) =>
      setAnswers((old) => {
        const rest = Object.fromEntries(Object.entries(old).filter(([id]) => !ids.includes(id)));
        if (state === undefined) return rest;
        const given = ids.map((id) => {
          const why = state === 'refused' ? old[id]?.why : undefined;
          return [id, { state, on: today(), ...(why !== undefined && { why }) }] as const;
        });
        return { ...rest, ...Object.fromEntries(given) };
      }),
    explain: (id, why) =>
      setAnswers((old) => {
        const before = old[id];
        if (before === undefined) return old;
        const { why: _, ...rest } = before;
        return { ...old, [id]: why.trim() === '' ? rest : { ...rest, why } };
      }),
    count: (ids, state) =>
      ids.filter((id) => (state === undefined ? answers[id] !== undefined : answers[id]?.state === state))
        .length,
  };
};
