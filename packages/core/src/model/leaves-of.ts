import type { Ground, GroundLeaf } from './grounds.js';
import { memoiseByObject } from './memoise.js';

/** The grounds at the ends of `all` and `anyOf`, in the order they are written. */
export const leavesOf = memoiseByObject((ground: Ground): readonly GroundLeaf[] => {
  if ('all' in ground) return ground.all.flatMap(leavesOf);
  return 'anyOf' in ground ? ground.anyOf.flatMap(leavesOf) : [ground];
});

/** Whether any ground at the ends is such. */
export const hasLeaf = (ground: Ground, isSuch: (leaf: GroundLeaf) => boolean): boolean => {
  if ('all' in ground) return ground.all.some((inner) => hasLeaf(inner, isSuch));
  return 'anyOf' in ground ? ground.anyOf.some((inner) => hasLeaf(inner, isSuch)) : isSuch(ground);
};
