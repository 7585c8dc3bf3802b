import type { Context } from '../context.js';
import type { Role, RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';

/**
 * Roles per activity and party, never on the party alone (EDPB Guidelines 07/2020). Who decides purpose or essential
 * means is controller, several together joint controllers; who they engage is processor, whom that one engages
 * sub-processor, to any depth.
 */
export const deriveRoles = (context: Context): readonly RoleResult[] =>
  context.of('activity').flatMap((activity) => rolesInActivity(context, activity));

const rolesInActivity = (context: Context, activity: RecordOf<'activity'>): readonly RoleResult[] => {
  const engagements = context
    .of('engagement')
    .filter((engagement) => engagement.activities.includes(activity.id));
  const controllers = [...new Set(activity.decides.map((decision) => decision.party))].sort();
  // Who decides only for purposes of its own stands beside the others and shares nothing with them.
  const together = new Set(
    activity.decides.flatMap(({ party, forOwnPurposes }) => (forOwnPurposes === true ? [] : [party])),
  );
  const roleOf = (party: string): Role =>
    together.size > 1 && together.has(party) ? 'jointController' : 'controller';
  const found: RoleResult[] = controllers.map((party) => ({
    activity: activity.id,
    party,
    role: roleOf(party),
    depth: 0,
    via: [],
  }));
  // A processor that also decides for itself is both: controller of that, and processor of the rest.
  const seen = new Set(together);
  // Breadth first: a party that stands in two chains gets the role nearest to the controller.
  for (let level = found; level.length > 0; ) {
    const next: RoleResult[] = [];
    for (const principal of level)
      for (const engagement of engagements) {
        if (engagement.principal !== principal.party || seen.has(engagement.contractor)) continue;
        seen.add(engagement.contractor);
        next.push({
          activity: activity.id,
          party: engagement.contractor,
          role: principal.depth === 0 ? 'processor' : 'subprocessor',
          depth: principal.depth + 1,
          via: [...principal.via, engagement.id],
        });
      }
    found.push(...next);
    level = next;
  }
  return found;
};
