import { type Context, hasCome } from '../context.js';
import type { RequirementResult, RoleResult } from '../evaluation.js';
import { isOnSaySo } from './argument.js';
import { chainLinks } from './chain.js';
import { isSaid } from './placeholder.js';
import { changedRequirement } from './relied-editions.js';

/** The part of a catalogue reference after the colon: `art-28:h` gives `h`; undefined for another catalogue. */
export const itemIn = (catalogue: string, reference: string): string | undefined =>
  reference.startsWith(`${catalogue}:`) ? reference.slice(catalogue.length + 1) : undefined;

/** Every item of art. 28 for every engagement by a controller, with what somebody has said of it, if anybody. */
export const deriveRequirements = (
  context: Context,
  roles: readonly RoleResult[],
): readonly RequirementResult[] => {
  const items = context.world('catalogue', 'art-28')?.items ?? [];
  const made = context.of('requirement').filter((requirement) => hasCome(context, requirement.on));
  return chainLinks(context, roles)
    .filter((link) => link.depth === 1)
    .flatMap(({ engagement }) =>
      items.map((item): RequirementResult => {
        const found = made.find(
          (r) => r.engagement === engagement.id && itemIn('art-28', r.item) === item.id,
        );
        // That it is met, with nothing that says or shows how, is no assessment.
        if (!found || (found.met === 'met' && isOnSaySo(found) && !isSaid(found.why)))
          return { engagement: engagement.id, item: item.id, met: 'unassessed' };
        return {
          engagement: engagement.id,
          item: item.id,
          met: found.met,
          requirement: found.id,
          ...(changedRequirement(context, found) && { clauseChanged: true }),
        };
      }),
    );
};
