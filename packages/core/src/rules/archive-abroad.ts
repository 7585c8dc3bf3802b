import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { controllingAuthority } from '../derive/controllers.js';
import { chainLinks } from '../derive/chain.js';
import { provisionStatus } from '../derive/law-status.js';
import { listOf, nameOf, namesOf } from '../derive/names.js';
import { countryName } from '../model/country-name.js';
import type { RecordOf } from '../model/assessment.js';
import { isPlaceholder } from '../derive/placeholder.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const archiveAbroad: Rule = {
  id: 'archive-abroad',
  severity: 'error',
  answers: { acts: ['permission', 'ruling'] },
  source: 'arkivlova 1992 § 9 b; arkivlova 2025 §§ 11, 24',
  evaluate: (context, { roles }) => {
    const rule = ruleInForce(context);
    if (!rule) return [];
    return chainLinks(context, roles).flatMap(({ engagement, activities }): RawFinding[] => {
      const abroad = [
        ...new Set(
          engagement.places
            // Who only looks at them from abroad has not taken them out of the country.
            .filter((place) => place.what !== 'access' && place.country !== 'NO')
            .map((place) => place.country),
        ),
      ].sort();
      if (abroad.length === 0) return [];
      const ofAuthorities = activities.filter(
        (id) => controllingAuthority(context, roles, id)?.country === 'NO',
      );
      const said = (answer: 'yes' | undefined) =>
        context
          .of('activity')
          .filter(
            (activity) =>
              ofAuthorities.includes(activity.id) &&
              activity.archiveMaterial === answer &&
              !isAllowed(activity),
          )
          .map(({ id }) => id);
      const places = listOf(abroad.map(countryName));
      const base = { refs: [engagement.id, rule.source] as const, field: 'places' };
      const values = { contractor: nameOf(context, engagement.contractor), places };
      const finding = (ids: readonly string[], how: 'forbidden' | 'digital' | 'unknown'): RawFinding[] =>
        ids.length === 0
          ? []
          : [
              {
                ...base,
                ...(how === 'unknown' && { aspect: how }),
                ...(how !== 'forbidden' && { severity: 'info' as const }),
                also: ids,
                message: message(`rule.archive-abroad.${how}`, {
                  ...values,
                  activities: namesOf(context, ids),
                  law: rule.law,
                }),
                fix: message(`rule.archive-abroad.${how}Fix`),
              },
            ];
      return [
        ...finding(said('yes'), rule.forbids ? 'forbidden' : 'digital'),
        ...finding(said(undefined), 'unknown'),
      ];
    });
  },
};

/** Whether it is said what lets the records be taken out of the country. */
const isAllowed = ({ archiveAbroad }: RecordOf<'activity'>): boolean =>
  archiveAbroad !== undefined && !isPlaceholder(archiveAbroad.why);

type RuleOnArchives = {
  readonly source: string;
  readonly law: Message;
  /** The act of 1992 forbids whatever the medium; that of 2025 only physical media, and lets digital ones have conditions. */
  readonly forbids: boolean;
};

/** The rule on archives abroad on the day: the old one holds until section 11 of the new act does. */
const ruleInForce = (context: Context): RuleOnArchives | undefined => {
  const holds = (source: string, ref: string) => provisionStatus(context, source, ref).state === 'inForce';
  const cited = (source: string, provision: string, forbids: boolean) => ({
    source,
    forbids,
    law: message('rule.archive-abroad.law', {
      law: context.world('source', source)?.short ?? plain(source),
      provision,
    }),
  });
  if (holds('arkivlova-2025', '§ 11')) return cited('arkivlova-2025', '§ 11', false);
  return holds('arkivlova-1992', '§ 9 b') ? cited('arkivlova-1992', '§ 9 b', true) : undefined;
};
