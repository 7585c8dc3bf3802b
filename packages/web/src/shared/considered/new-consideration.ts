import type { LocalDate, RecordOf } from '@risikobilde/core';
import { freeId } from '../components/edit/free-id.js';
import type { ConsideredThing } from '@risikobilde/core';

type Answer = {
  readonly of: ConsideredThing;
  readonly about: readonly string[];
  readonly on: LocalDate;
  readonly by: string;
  readonly result: 'changed' | 'unchanged';
  readonly because: string;
  /** The main language of the assessment, which the reasons are written in. */
  readonly language: string;
  /** The first day it no longer holds; left out where it holds until something new happens. */
  readonly until?: LocalDate;
};

/** The answer to a re-assessment as a record, under an id that nothing else has. */
export const newConsideration = (
  answer: Answer,
  taken: (id: string) => boolean,
): RecordOf<'consideration'> => {
  const { because, language, about, ...rest } = answer;
  const stem = `${Object.values(answer.of).join('-')}-considered`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const id = freeId('', stem, taken);
  return {
    ...rest,
    kind: 'consideration',
    id,
    level: 'public',
    about: [...about],
    because: { [language]: because.trim() },
  };
};
