import type { Audience } from '@risikobilde/core';
import { isMessage, type Sayable } from '@risikobilde/words';
import type { Person } from '../store/notice-people.js';

/** Those among the people of an assessment whom a notice is for. `writers`: the ids of those who write in it. */
export const receiversOf = (
  to: readonly Audience[],
  people: readonly Person[],
  writers: ReadonlySet<string>,
): readonly Person[] => {
  const meant = to.map((audience) => isMeant(audience, people, writers));
  return people.filter((person) => meant.some((is) => is(person)));
};

type Is = (person: Person) => boolean;

const isMeant = (audience: Audience, people: readonly Person[], writers: ReadonlySet<string>): Is => {
  if ('person' in audience) return ({ id }) => id === audience.person;
  if ('role' in audience) return hasRole(audience.role);
  if ('writers' in audience) return ({ id }) => writers.has(id);
  const named = isNamed(audience.named);
  // Work that is given to a name that nobody here has is the risk owner's to see to.
  return people.some(named) ? named : hasRole('riskOwner');
};

const hasRole =
  (role: Person['roles'][number]): Is =>
  ({ roles }) =>
    roles.includes(role);

/** As the tasks of the workbench are one's own: by one's name, or by a name that one answers for. */
const isNamed = (owner: Sayable): Is => {
  if (isMessage(owner)) return hasRole('riskOwner');
  const names = new Set(Object.values(owner).map(same));
  return ({ name, answersFor }) => [name, ...answersFor].some((one) => names.has(same(one)));
};

const same = (name: string): string => name.trim().toLowerCase();
