import { type Context, hasCome } from '../context.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { chainLinks } from './chain.js';
import { goesOut, viewFrom } from './countries.js';
import { judgementInUse } from './judgement.js';
import { hasLegalBasis } from './legal-bases.js';
import { hasRetention } from './retention.js';

/** What fills an item of art. 35(7), or what lacks it. */
export type ContentCheck = (
  context: Context,
  roles: readonly RoleResult[],
) => { readonly filled: boolean; readonly by: readonly string[] };

type Activity = RecordOf<'activity'>;
type WithId = { readonly id: string };

const ids = (records: readonly WithId[]): readonly string[] => records.map((record) => record.id);

/** Filled when there are records and each has it; else the records that lack it. */
const each = <T extends WithId>(records: readonly T[], has: (record: T) => boolean) => {
  const lacking = records.filter((record) => !has(record));
  return lacking.length === 0
    ? { filled: records.length > 0, by: ids(records) }
    : { filled: false, by: ids(lacking) };
};

/** Filled when there is at least one. */
const some = (records: readonly WithId[]) => ({ filled: records.length > 0, by: ids(records) });

const activities = (has: (activity: Activity) => boolean): ContentCheck => {
  return (context) => each(context.of('activity'), has);
};

const advice =
  (adviser: RecordOf<'advice'>['adviser']): ContentCheck =>
  (context) =>
    some(context.of('advice').filter((a) => a.adviser === adviser && hasCome(context, a.on)));

const decisions =
  (type: RecordOf<'decision'>['type']): ContentCheck =>
  (context) =>
    some(context.of('decision').filter((d) => d.type === type && hasCome(context, d.on)));

const hasBasis = (activity: Activity): boolean =>
  activity.purposes.length > 0 && activity.purposes.every((purpose) => hasLegalBasis(activity, purpose));

const rightsOf: ContentCheck = (context) => {
  const rights = context.of('right');
  // Access, rectification and information are due whatever the legal basis.
  const answered = (activity: string, ...articles: readonly string[]) =>
    rights.some((right) => articles.includes(right.article) && right.activities.includes(activity));
  return each(
    context.of('activity'),
    ({ id }) => answered(id, '13', '14') && answered(id, '15') && answered(id, '16'),
  );
};

const processors: ContentCheck = (context, roles) => {
  const assessed = new Set(
    context
      .of('requirement')
      .filter((r) => hasCome(context, r.on))
      .map((r) => r.engagement),
  );
  const links = chainLinks(context, roles)
    .filter((link) => link.depth === 1)
    .map((link) => link.engagement);
  return links.length === 0 ? { filled: true, by: [] } : each(links, ({ id }) => assessed.has(id));
};

const transfers: ContentCheck = (context) => {
  const view = viewFrom(context);
  const countries = new Set(context.of('transfer').map((transfer) => transfer.country));
  const outside = context
    .of('engagement')
    .filter((engagement) => engagement.places.some((place) => goesOut(view, place.country)));
  const lacking = outside.filter((engagement) =>
    engagement.places.some((place) => goesOut(view, place.country) && !countries.has(place.country)),
  );
  return lacking.length > 0
    ? { filled: false, by: ids(lacking) }
    : { filled: true, by: ids(context.of('transfer')) };
};

const riskSides: ContentCheck = (context) => {
  const scenarios = context.of('scenario');
  const sides = ['confidentiality', 'integrity', 'availability'] as const;
  const all = sides.every((side) => scenarios.some((scenario) => scenario.dimensions.includes(side)));
  return { filled: all, by: ids(scenarios) };
};

const judged: ContentCheck = (context) => {
  const chosen = context.head.alternatives.find((alternative) => alternative.role === 'chosen');
  return each(
    context.of('scenario'),
    (scenario) => chosen !== undefined && judgementInUse(context, scenario, chosen.id) !== undefined,
  );
};

const codes: ContentCheck = (context) =>
  some([
    ...context.of('engagement').filter((engagement) => engagement.certifications.length > 0),
    ...context.of('party').filter((party) => (party.certifications ?? []).length > 0),
  ]);

const treated: ContentCheck = (context) => {
  const withEffect = new Set(context.of('effect').map((effect) => effect.scenario));
  return each(context.of('scenario'), ({ id }) => withEffect.has(id));
};

/** How each item of art. 35(7), broken up as in WP248 annex 2, is found in the records. */
export const contentChecks: Readonly<Record<string, ContentCheck>> = {
  a1: activities((activity) => activity.purposes.length > 0),
  a2: activities((activity) => activity.data.length > 0 && hasRetention(activity)),
  a3: activities((activity) => Object.values(activity.description).some((text) => text.trim() !== '')),
  a4: activities((activity) => activity.systems.length > 0),
  a5: codes,
  b1: activities((activity) => activity.necessity?.purposeLimitation !== undefined),
  b2: activities(hasBasis),
  b3: activities((activity) => activity.necessity?.minimisation !== undefined),
  b4: activities((activity) => activity.necessity?.storageLimitation !== undefined),
  b5: rightsOf,
  b6: processors,
  b7: transfers,
  b8: decisions('priorConsultation'),
  c1: riskSides,
  c2: judged,
  d1: treated,
  e1: advice('dpo'),
  e2: advice('dataSubjects'),
  e3: decisions('approval'),
};
