import type { RecordOf } from '../model/assessment.js';
import { memoiseByObject } from '../model/memoise.js';

type Activity = RecordOf<'activity'>;
type Data = Activity['data'][number];
export type LegalBasis = Activity['purposes'][number]['bases'][number];

/** Where legal bases stand in an activity: at a purpose, or at data that have bases of their own. */
export type BasisPlace = {
  readonly field: 'purposes' | 'data';
  /** Tells the places of an activity apart: `1` is its first purpose, `data-1` its first data. */
  readonly aspect: string;
  /** The purpose or the data, as the activity says them. */
  readonly text: Activity['title'];
  readonly bases: readonly LegalBasis[];
};

/** Every place in an activity where legal bases stand, purposes first. */
export const basisPlaces = memoiseByObject((activity: Activity): readonly BasisPlace[] => [
  ...activity.purposes.map(
    ({ text, bases }, i): BasisPlace => ({ field: 'purposes', aspect: `${i + 1}`, text, bases }),
  ),
  ...activity.data.flatMap(({ text, bases }, i): BasisPlace[] =>
    bases === undefined || bases.length === 0
      ? []
      : [{ field: 'data', aspect: `data-${i + 1}`, text, bases }],
  ),
]);

/** Every legal basis that an activity names, of its purposes and of data that have their own. */
export const legalBases = memoiseByObject((activity: Activity): readonly LegalBasis[] =>
  basisPlaces(activity).flatMap(({ bases }) => bases),
);

/** The bases under one article that some data rest on: their own, else those of the purposes. */
export const basesUnder = (activity: Activity, data: Data, article: '6(1)' | '9(2)' | '10') => {
  const under = (bases: readonly LegalBasis[]) => bases.filter((basis) => basis.article.startsWith(article));
  const own = under(data.bases ?? []);
  return own.length > 0 ? own : under(activity.purposes.flatMap(({ bases }) => bases));
};

/** Whether a purpose has a basis under art. 6(1): its own, or that of all the data, each with one of its own. */
export const hasLegalBasis = (activity: Activity, purpose: Activity['purposes'][number]): boolean => {
  const isUnder6 = ({ article }: LegalBasis) => article.startsWith('6(1)');
  return (
    purpose.bases.some(isUnder6) ||
    (activity.data.length > 0 && activity.data.every(({ bases = [] }) => bases.some(isUnder6)))
  );
};
