import type { Context } from '../context.js';
import type { GroundLeaf } from '../model/grounds.js';
import { memoiseByObject } from '../model/memoise.js';
import { leavesOf } from '../model/leaves-of.js';
import { basisPlaces } from './legal-bases.js';

type Leaning = { readonly holder: string; readonly ground: GroundLeaf };

/** Every claim and premise with each ground it leans on. */
export const leaning = memoiseByObject((context: Context): readonly Leaning[] => [
  ...context
    .of('claim')
    .flatMap((claim) => leavesOf(claim.grounds).map((ground) => ({ holder: claim.id, ground }))),
  ...context
    .of('premise')
    .flatMap((premise) =>
      premise.restsOn.flatMap(leavesOf).map((ground) => ({ holder: premise.id, ground })),
    ),
]);

/** A provision that an activity takes its legal basis from, or that a right's exception names. */
export type LegalReference = {
  readonly holder: string;
  readonly field: 'purposes' | 'data' | 'exceptions';
  /** The article of the GDPR that it fills out. */
  readonly article: string;
  readonly source: string;
  readonly provision: string;
};

/** Each provision once per record that leans on it, sorted by record. */
export const legalReferences = memoiseByObject((context: Context): readonly LegalReference[] => {
  const all = [
    ...context
      .of('activity')
      .flatMap((activity) =>
        basisPlaces(activity).flatMap(({ field, bases }) =>
          bases.flatMap((basis): LegalReference[] =>
            basis.law ? [{ holder: activity.id, field, article: basis.article, ...basis.law }] : [],
          ),
        ),
      ),
    ...context
      .of('right')
      .flatMap((right) =>
        right.exceptions.flatMap((exception): LegalReference[] =>
          exception.law
            ? [{ holder: right.id, field: 'exceptions', article: exception.provision, ...exception.law }]
            : [],
        ),
      ),
  ];
  return [...new Map(all.map((ref) => [`${ref.holder} ${ref.source} ${ref.provision}`, ref])).values()];
});

/** `§ 15 a` without its spaces, for the id of a finding. */
export const compact = (provision: string): string => provision.replaceAll(/\s+/g, '');
