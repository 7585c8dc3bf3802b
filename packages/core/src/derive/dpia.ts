import type { Context } from '../context.js';
import type { DpiaResult, RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import type { WorldEntryOf } from '../world/world.js';
import { countriesOf } from './country.js';
import { contentChecks } from './dpia-content.js';
import { provisionStatus } from './law-status.js';
import { legalBases } from './legal-bases.js';
import { isSpecialData } from './special-data.js';

type Activity = RecordOf<'activity'>;

/** WP248 criteria that somebody has written down for an activity. */
export const criteriaWritten = (activity: Activity): readonly string[] =>
  activity.criteria.map((criterion) => criterion.item);

/** Criteria that the data themselves show: special or criminal data (c4), vulnerable people (c7). */
export const criteriaShown = (activity: Activity): readonly string[] => [
  ...(activity.data.some((data) => isSpecialData(data) || data.class === 'criminal') ? ['c4'] : []),
  ...(activity.subjects.some((subject) => subject.vulnerable) ? ['c7'] : []),
];

const criteriaOf = (activity: Activity): readonly string[] => [
  ...new Set([...criteriaWritten(activity), ...criteriaShown(activity)]),
];

/** Art. 35(3)(b): data of art. 9 or 10 on a large scale (WP248 criterion c5). */
export const isLargeScaleSpecial = (activity: Activity): boolean =>
  activity.data.some((data) => isSpecialData(data) || data.class === 'criminal') &&
  criteriaWritten(activity).includes('c5');

type Point = WorldEntryOf<'catalogue'>['items'][number];

/** The points of art. 35(3) and of the authority's list (art. 35(4)) that cover an activity: written down, or shown by the data. */
const pointsOf = (context: Context, activity: Activity): readonly string[] => {
  const codes = countriesOf(context, activity);
  const lists = context
    .worldOf('country')
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ dpiaList }) => dpiaList?.catalogue ?? []);
  const isOthers = (catalogue: string): boolean => {
    const of = context.world('catalogue', catalogue)?.country;
    // Where a country is not stated, what somebody has written down counts.
    return of !== undefined && !codes.includes(of) && !codes.includes(unknownCountry);
  };
  const written = (activity.alwaysAssessed ?? []).map(({ item }) => item);
  const shown = [
    ...(isLargeScaleSpecial(activity) ? ['art-35-3:b'] : []),
    ...lists.flatMap((list) =>
      (context.world('catalogue', list)?.items ?? [])
        .filter((item) => isShown(activity, item))
        .map(({ id }) => `${list}:${id}`),
    ),
  ];
  return [...new Set([...written, ...shown])].filter((point) => {
    const [catalogue = '', id = ''] = point.split(':');
    if (catalogue === 'art-35-3') return true;
    const item = context.world('catalogue', catalogue)?.items.find((one) => one.id === id);
    // Some are on the list only together with one of the WP248 criteria.
    return (
      item !== undefined &&
      !isOthers(catalogue) &&
      (item.group !== 'with-another' || criteriaOf(activity).length > 0)
    );
  });
};

const isShown = (activity: Activity, { shownBy }: Point): boolean =>
  (shownBy === 'obtainedFromOthers' && activity.obtainedFrom === 'others') ||
  (shownBy === 'twoCriteria' && criteriaOf(activity).length >= 2);

/**
 * Art. 35(10): the whole activity rests on a legal obligation or a public task, with the law in force that was assessed as
 * it was made.
 */
export const isAssessedWithLaw = (context: Context, activity: Activity): boolean => {
  const assessed = activity.assessedWithLaw;
  const bases = legalBases(activity).filter(({ article }) => article.startsWith('6(1)'));
  return (
    assessed !== undefined &&
    bases.length > 0 &&
    bases.every(
      ({ article, law }) =>
        (article === '6(1)(c)' || article === '6(1)(e)') &&
        law?.source === assessed.source &&
        law.provision === assessed.provision,
    ) &&
    provisionStatus(context, assessed.source, assessed.provision).state === 'inForce'
  );
};

/** The need for an impact assessment (art. 35(1), (3), (4) and (10), WP248) and its content (art. 35(7)). */
export const deriveDpia = (context: Context, roles: readonly RoleResult[]): DpiaResult => {
  const activities = context.of('activity').filter((activity) => !isAssessedWithLaw(context, activity));
  const items = [...new Set(activities.flatMap(criteriaOf))].sort();
  const most = Math.max(0, ...activities.map((activity) => criteriaOf(activity).length));
  const points = activities.flatMap((activity) =>
    pointsOf(context, activity).map((item) => ({ item, activity: activity.id })),
  );
  const needed = points.length > 0 ? 'always' : most >= 2 ? 'normally' : most === 1 ? 'consider' : 'no';
  return {
    needed,
    points: [...new Set(points.map(({ item }) => item))].sort().map((item) => ({
      item,
      activities: points.filter((point) => point.item === item).map(({ activity }) => activity),
    })),
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
