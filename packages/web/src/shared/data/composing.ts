import { decisionsOf, type Inheritance, type Release, type World } from '@risikobilde/core';

export { compose } from '@risikobilde/core/compose';

/** How many decisions about the statements of a release wait for an answer. */
export const undecided = (
  { statements }: Pick<Inheritance, 'statements'>,
  releases: readonly Release[],
  world: World,
): number =>
  decisionsOf(statements, { releases, world }, new Map()).filter(({ open }) => open.length > 0).length;
