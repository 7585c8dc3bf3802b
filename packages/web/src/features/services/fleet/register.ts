import type { ServicesAnswer } from '@risikobilde/api';
import { textIn, type World, type WorldEntryOf } from '@risikobilde/core';

type Register = WorldEntryOf<'serviceOwners'>;

/** The register of service owners held against those who have an assessment here. */
export type RegisterStatus = {
  readonly register: Register;
  /** Owners with a production environment. */
  readonly inProduction: number;
  readonly withAssessment: number;
  /** Those with a production environment and no assessment here. */
  readonly without: Register['owners'];
};

/** An owner is known by its organisation number; one that has none, by its name. */
export const registerStatus = (
  world: Pick<World, 'entries'>,
  owners: ServicesAnswer['owners'],
): RegisterStatus | undefined => {
  const register = world.entries.find((entry) => entry.kind === 'serviceOwners');
  if (register?.kind !== 'serviceOwners') return undefined;
  const numbers = new Set(owners.flatMap(({ orgNumber }) => (orgNumber === undefined ? [] : [orgNumber])));
  const names = new Set(
    owners.flatMap(({ orgNumber, name }) =>
      orgNumber === undefined ? [textIn(name, 'nb').toLowerCase()] : [],
    ),
  );
  const isHere = ({ orgNumber, name }: Register['owners'][number]): boolean =>
    (orgNumber !== undefined && numbers.has(orgNumber)) || names.has(textIn(name, 'nb').toLowerCase());
  const producing = register.owners.filter(({ production }) => production);
  return {
    register,
    inProduction: producing.length,
    withAssessment: register.owners.filter(isHere).length,
    without: producing
      .filter((owner) => !isHere(owner))
      .toSorted((a, b) => textIn(a.name, 'nb').localeCompare(textIn(b.name, 'nb'), 'nb')),
  };
};
