import { type Message, message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { controllingAuthority } from '../derive/controllers.js';
import { chainLinks } from '../derive/chain.js';
import { provisionStatus } from '../derive/law-status.js';
import { nameOf, namesOf } from '../derive/names.js';
import { countryName } from '../model/country-name.js';
import { commaed, plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const archiveAbroad: Rule = {
  id: 'archive-abroad',
  severity: 'error',
  source: 'arkivlova 1992 § 9 b; arkivlova 2025 §§ 11, 24',
  evaluate: (context, { roles }) => {
    const rule = ruleInForce(context);
    if (!rule) return [];
    return chainLinks(context, roles).flatMap(({ engagement, activities }): RawFinding[] => {
      const abroad = [
        ...new Set(
          engagement.places
            .filter((place) => place.what === 'storage' && place.country !== 'NO')
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
          .filter(({ id, archiveMaterial }) => ofAuthorities.includes(id) && archiveMaterial === answer)
          .map(({ id }) => id);
      const places = commaed(abroad.map(countryName));
      const base = { refs: [engagement.id, rule.source] as const, field: 'places' };
      const values = { contractor: nameOf(context, engagement.contractor), places };
      const finding = (ids: readonly string[], yes: boolean): RawFinding[] =>
        ids.length === 0
          ? []
          : [
              {
                ...base,
                ...(!yes && { aspect: 'unknown', severity: 'info' as const }),
                also: ids,
                message: message(yes ? 'rule.archive-abroad.message' : 'rule.archive-abroad.unknown', {
                  ...values,
                  activities: namesOf(context, ids),
                  law: rule.law,
                }),
                fix: message(yes ? 'rule.archive-abroad.fix' : 'rule.archive-abroad.say'),
              },
            ];
      return [...finding(said('yes'), true), ...finding(said(undefined), false)];
    });
  },
};

/** The rule on archives abroad on the day: the old one holds until section 11 of the new act does. */
const ruleInForce = (context: Context): { readonly source: string; readonly law: Message } | undefined => {
  const holds = (source: string, ref: string) => provisionStatus(context, source, ref).state === 'inForce';
  const cited = (source: string, provision: string) => ({
    source,
    law: message('rule.archive-abroad.law', {
      law: context.world('source', source)?.short ?? plain(source),
      provision,
    }),
  });
  if (holds('arkivlova-2025', '§ 11')) return cited('arkivlova-2025', '§ 11');
  return holds('arkivlova-1992', '§ 9 b') ? cited('arkivlova-1992', '§ 9 b') : undefined;
};
