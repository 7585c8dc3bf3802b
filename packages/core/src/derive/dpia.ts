import type { Context } from '../context.js';
import type { DpiaResult, RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { contentChecks } from './dpia-content.js';

type Activity = RecordOf<'activity'>;

/** WP248 criteria that somebody has written down for an activity. */
export const criteriaWritten = (activity: Activity): readonly string[] =>
  activity.criteria.map((criterion) => criterion.item);

/** Criteria that the data themselves show: special or criminal data (c4), vulnerable people (c7). */
export const criteriaShown = (activity: Activity): readonly string[] => [
  ...(activity.data.some((data) => data.class === 'special' || data.class === 'criminal') ? ['c4'] : []),
  ...(activity.subjects.some((subject) => subject.vulnerable) ? ['c7'] : []),
];

const criteriaOf = (activity: Activity): readonly string[] => [
  ...new Set([...criteriaWritten(activity), ...criteriaShown(activity)]),
];

/** Art. 35(3)(b): data of art. 9 or 10 on a large scale (WP248 criterion c5). */
export const isLargeScaleSpecial = (activity: Activity): boolean =>
  activity.data.some((data) => data.class === 'special' || data.class === 'criminal') &&
  criteriaWritten(activity).includes('c5');

/** The need for an impact assessment (art. 35(1) and (3), WP248) and its content (art. 35(7)). */
export const deriveDpia = (context: Context, roles: readonly RoleResult[]): DpiaResult => {
  const activities = context.of('activity');
  const items = [...new Set(activities.flatMap(criteriaOf))].sort();
  const most = Math.max(0, ...activities.map((activity) => criteriaOf(activity).length));
  const needed = activities.some(isLargeScaleSpecial)
    ? 'always'
    : most >= 2
      ? 'normally'
      : most === 1
        ? 'consider'
        : 'no';
  return {
    needed,
    criteria: items.map((item) => ({
      item,
      activities: activities.filter((a) => criteriaOf(a).includes(item)).map((a) => a.id),
    })),
    content: (context.world('catalogue', 'art-35-7')?.items ?? []).flatMap((item) => {
      const check = contentChecks[item.id];
      return check ? [{ item: item.id, ...check(context, roles) }] : [];
    }),
  };
};
