import type { Context } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { keptWithin } from '../model/memoise.js';

/** An engagement as a link of the chain from a controller. */
export type ChainLink = {
  readonly engagement: RecordOf<'engagement'>;
  /** 1 when a controller engages, 2 and on when a processor does; the nearest over its activities. */
  readonly depth: number;
  readonly activities: readonly string[];
};

/** The engagements that make somebody a processor or sub-processor of an activity. */
export const chainLinks = keptWithin((context: Context, roles: readonly RoleResult[]): readonly ChainLink[] =>
  context.of('engagement').flatMap((engagement) => {
    const links = engagement.activities.flatMap((activity) => {
      const roleOf = (party: string) => roles.find((r) => r.activity === activity && r.party === party);
      const principal = roleOf(engagement.principal);
      const contractor = roleOf(engagement.contractor);
      return principal && contractor && contractor.depth > 0
        ? [{ activity, depth: principal.depth + 1 }]
        : [];
    });
    return links.length === 0
      ? []
      : [
          {
            engagement,
            depth: Math.min(...links.map((link) => link.depth)),
            activities: links.map((link) => link.activity),
          },
        ];
  }),
);

/** The parties above a party: its owner, the owner's owner and so on. */
export const parentsOf = (context: Context, party: string): readonly RecordOf<'party'>[] => {
  const found: RecordOf<'party'>[] = [];
  const seen = new Set([party]);
  let current = context.of('party').find((p) => p.id === party);
  while (current?.parent !== undefined && !seen.has(current.parent)) {
    const id: string = current.parent;
    seen.add(id);
    current = context.of('party').find((p) => p.id === id);
    if (current) found.push(current);
  }
  return found;
};
