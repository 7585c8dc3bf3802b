import { decisionsOf, type Evaluation, type Release, type World } from '@risikobilde/core';

export { compose } from '@risikobilde/core/compose';

/** How many decisions about the statements of a release wait for an answer. */
export const undecidedCount = (
  inheritance: Evaluation['inheritance'],
  { release, newer }: { readonly release: Release; readonly newer?: Release },
  world: World,
): number =>
  decisionsOf(
    inheritance?.statements ?? [],
    { releases: newer ? [newer, release] : [release], world },
    new Map(),
  ).filter(({ open }) => open.length > 0).length;
