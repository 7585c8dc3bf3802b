import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';

/**
 * Whose tasks are mine: those given to my name, and those given to what I have said that I answer for, such as a role. What I have
 * said is kept in this browser and in no assessment.
 */
export const useMine = (): {
  readonly isMine: (owner: string) => boolean;
  readonly answersFor: ReadonlySet<string>;
  readonly answerFor: (owner: string, does: boolean) => void;
} => {
  const { id } = useWorkbench();
  const { data: session } = useQuery(sessionQuery);
  const key = `risikobilde:mine:${id}`;
  const [answersFor, set] = useState(() => read(key));
  const me = session?.mode === 'local' ? undefined : session?.user.name;
  return {
    isMine: (owner) => owner === me || answersFor.has(owner),
    answersFor,
    answerFor: (owner, does) => {
      const next = new Set(answersFor);
      if (does) next.add(owner);
      else next.delete(owner);
      set(next);
      try {
        localStorage.setItem(key, JSON.stringify([...next]));
      } catch {
        // Without storage it lasts as long as the page.
      }
    },
  };
};

const read = (key: string): ReadonlySet<string> => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
};
