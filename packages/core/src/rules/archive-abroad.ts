import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { chainLinks } from '../derive/chain.js';
import { controllingAuthority } from '../derive/controllers.js';
import { citedLaw, type Country, holds } from '../derive/country.js';
import { listOf, nameOf, namesOf } from '../derive/names.js';
import { isPlaceholder } from '../derive/placeholder.js';
import type { RoleResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

export const archiveAbroad: Rule = {
  id: 'archive-abroad',
  severity: 'error',
  answers: { acts: ['permission', 'ruling'] },
  source: 'GDPR art. 6(1)(c), 6(3)',
  evaluate: (context, { roles }) => {
    const inForce = context.worldOf('country').flatMap((country): readonly RuleOnRecords[] => {
      const rule = country.recordsAbroad.find(({ law }) => holds(context, law));
      return rule === undefined ? [] : [{ ...rule, code: country.code, id: rule.law.source ?? country.id }];
    });
    return chainLinks(context, roles).flatMap((link) =>
      inForce.flatMap((rule) => foundUnder(context, roles, link, rule)),
    );
  },
};

/** The rule that holds in a country on the day, and what it is found under. */
type RuleOnRecords = Country['recordsAbroad'][number] & { readonly code: string; readonly id: string };

const foundUnder = (
  context: Context,
  roles: readonly RoleResult[],
  { engagement, activities }: ReturnType<typeof chainLinks>[number],
  rule: RuleOnRecords,
): readonly RawFinding[] => {
  const abroad = [
    ...new Set(
      engagement.places
        // Who only looks at them from abroad has not taken them out of the country.
        .filter((place) => place.what !== 'access' && place.country !== rule.code)
        .map((place) => place.country),
    ),
  ].sort();
  if (abroad.length === 0) return [];
  const ofAuthorities = activities.filter(
    (id) => controllingAuthority(context, roles, id)?.country === rule.code,
  );
  const said = (answer: 'yes' | undefined) =>
    context
      .of('activity')
      .filter(
        (activity) =>
          ofAuthorities.includes(activity.id) && activity.archiveMaterial === answer && !isAllowed(activity),
      )
      .map(({ id }) => id);
  const finding = (ids: readonly string[], how: 'forbidden' | 'digital' | 'unknown'): RawFinding[] =>
    ids.length === 0
      ? []
      : [
          {
            refs: [engagement.id, rule.id],
            field: 'places',
            ...(how === 'unknown' && { aspect: how }),
            ...(how !== 'forbidden' && { severity: 'info' as const }),
            also: ids,
            message: message(
              how === 'unknown' ? 'rule.archive-abroad.unknown' : 'rule.archive-abroad.found',
              {
                contractor: nameOf(context, engagement.contractor),
                places: listOf(abroad.map(countryName)),
                activities: namesOf(context, ids),
                law: citedLaw(context, rule.law),
                text: rule.text,
              },
            ),
            fix:
              how === 'unknown'
                ? message('rule.archive-abroad.unknownFix')
                : message(`rule.archive-abroad.${how}Fix`, { country: countryName(rule.code) }),
          },
        ];
  return [
    ...finding(said('yes'), rule.media === 'any' ? 'forbidden' : 'digital'),
    ...finding(said(undefined), 'unknown'),
  ];
};

/** Whether it is said what lets the records be taken out of the country. */
const isAllowed = ({ archiveAbroad }: RecordOf<'activity'>): boolean =>
  archiveAbroad !== undefined && !isPlaceholder(archiveAbroad.why);
