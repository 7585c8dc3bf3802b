import type { AssessmentRecord, RecordOf } from '@risikobilde/core';
import { newHash } from '../../shared/components/view-act/new-act.js';

export const partNames = [
  'suppliers',
  'article-28',
  'terms',
  'subprocessors',
  'notices',
  'parties',
  'profiles',
] as const;
export type Part = (typeof partNames)[number];

export const isPart = (value: string): value is Part => partNames.some((part) => part === value);

/** What stands after `#` while a new notice is written. */
export const newNoticeHash = 'nytt-varsel';

/** What an answer to a duty has as its address while nobody has given it: the engagement and the item. */
export const unansweredId = (engagement: string, item: string): string => `art-28~${engagement}~${item}`;

/** The address of a profile: its id in the world. */
const profilePrefix = 'supplier-';

/**
 * The part in which what the address names is found. A party that is engaged stands with its contract; one that is not, among
 * the others.
 */
export const partOf = (
  hash: string,
  named: AssessmentRecord | undefined,
  engagements: readonly RecordOf<'engagement'>[],
): Part => {
  if (hash === newHash) return 'suppliers';
  if (hash === newNoticeHash || named?.kind === 'subprocessorNotice' || named?.kind === 'noticeAnswer')
    return 'notices';
  if (named === undefined && hash.startsWith(profilePrefix)) return 'profiles';
  if (named?.kind === 'requirement' || hash.startsWith('art-28~')) return 'article-28';
  if (named?.kind === 'party' && !engagements.some(({ contractor }) => contractor === named.id))
    return 'parties';
  return 'suppliers';
};
