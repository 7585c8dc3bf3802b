import type { Ground, Reason } from '@risikobilde/core';
import type { Stand } from '@risikobilde/core/parts';

/**
 * Whether a ground of a service stands as it does for all who have answered the platform alike. Not there: what is held
 * against the service's own versions, alternatives and considerations.
 */
export const isOfPlatform = (
  ground: Ground,
  hasConsidered: boolean,
  isPlatforms: (id: string) => boolean,
): boolean => {
  if ('transfers' in ground) return true;
  if ('source' in ground) return !hasConsidered;
  for (const [type, id] of Object.entries(ground))
    if (!ofRecord.has(type) || typeof id !== 'string' || !isPlatforms(id)) return false;
  return true;
};

const ofRecord: ReadonlySet<string> = new Set([
  'premise',
  'claim',
  'measure',
  'section',
  'activity',
  'right',
  'freedom',
  'benefit',
  'engagement',
]);

/**
 * What the services ask of the platform is much the same, and how it stands does not depend on who asks. (Whom a
 * consideration would be about does, and no summary tells that.)
 */
export const askedOnce = (stand: Stand): Stand['ground'] => {
  const known = new Map<string, Reason>();
  return (ground, holder) => {
    const key = JSON.stringify(ground);
    const reason = known.get(key) ?? stand.ground(ground, holder);
    known.set(key, reason);
    return reason;
  };
};
