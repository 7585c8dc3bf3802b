import { type AccessOn, heldActions } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import type { Rights } from '../auth/decisions.js';
import { accessOn } from '../store/access-on.js';
import type { AssessmentRow, Queries } from '../store/tables.js';

/** What the policies say, of people and of programs. */
type Saying = {
  readonly ofPerson: Pick<Rights, 'toAssessment'>;
  readonly ofMachine: Pick<Rights, 'toAssessment'>;
};

/** Who had which role to an assessment on a day, and what that let them do, by the policies as they are now. */
export const accessOnDay = async (
  db: Queries,
  saying: Saying,
  { key }: Pick<AssessmentRow, 'key'>,
  on: LocalDate,
): Promise<AccessOn> => {
  const people = await accessOn(db, key, on);
  return {
    on,
    actions: [...heldActions],
    people: people.map(({ roles, isExcepted, ...one }) => {
      const permitted = (one.isMachine ? saying.ofMachine : saying.ofPerson).toAssessment({
        roles: roles.map(({ role }) => role),
        ownRoles: roles.flatMap(({ role, through }) => (through === 'organisation' ? [role] : [])),
        isShippedExample: false,
        isExcepted,
      });
      return { ...one, could: heldActions.filter((action) => permitted.includes(action)), roles: [...roles] };
    }),
  };
};
