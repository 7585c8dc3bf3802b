import { type Message, message, type Sayable } from '@risikobilde/words/message';
import { type CarryGap, carryGap } from '../derive/law-carries.js';
import { compact } from '../derive/grounds-of-claims.js';
import { basisPlaces } from '../derive/legal-bases.js';
import { articlePlace } from '../model/article.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';
import type { Source } from '../world/world.js';

type Named = { readonly law: Sayable; readonly provision: string };

/** Why not, in words: of an act that is not in the EEA Agreement, as of what day that was read, and where. */
const gapSaid = (gap: CarryGap, source: Source | undefined, named: Named): Message => {
  if (gap === 'jurisdictionUnsaid' || gap === 'eeaUnsaid') return message(`rule.law-cannot-carry.${gap}`);
  if (gap !== 'notInEea') return message(`rule.law-cannot-carry.${gap}`, named);
  const inEea = source?.inEea;
  if (inEea?.state === 'notIncorporated')
    return message('rule.law-cannot-carry.notIncorporated', { asOf: inEea.asOf, read: inEea.cite.title });
  return inEea?.state === 'incorporated'
    ? message('rule.law-cannot-carry.notYetInEea', { from: inEea.from })
    : message('rule.law-cannot-carry.outsideEea');
};

export const lawCannotCarry: Rule = {
  id: 'law-cannot-carry',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 6(3), 9(2)(b), (g)-(j), 10',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      basisPlaces(activity).flatMap(({ field, aspect, text, bases }) =>
        bases.flatMap(({ article, law }): RawFinding[] => {
          const gap = law && carryGap(context, law, article, activity);
          if (!law || !gap) return [];
          // Another law carries the same basis: this one adds nothing to it.
          const other = bases.some(
            (b) =>
              b.article === article && b.law !== undefined && !carryGap(context, b.law, article, activity),
          );
          const isUnsaid = gap === 'jurisdictionUnsaid' || gap === 'eeaUnsaid';
          const source = context.world('source', law.source);
          const named = { law: source?.short ?? plain(law.source), provision: law.provision };
          return [
            {
              refs: [activity.id, law.source],
              aspect: `${aspect}-${article}-${compact(law.provision)}`,
              field: isUnsaid ? 'jurisdiction' : field,
              ...((other || isUnsaid || gap === 'ownThirdCountry') && { severity: 'warning' as const }),
              // It is answered where the source is kept.
              ...(isUnsaid && { place: law.source }),
              message: message('rule.law-cannot-carry.message', {
                title: activity.title,
                of: field,
                text,
                article: articlePlace(article),
                ...named,
                gap: gapSaid(gap, source, named),
              }),
              fix: message(
                isUnsaid
                  ? gap === 'eeaUnsaid'
                    ? 'rule.law-cannot-carry.sayEea'
                    : 'rule.law-cannot-carry.sayJurisdiction'
                  : gap === 'ownThirdCountry'
                    ? 'rule.controller-country-unknown.outsideFix'
                    : 'rule.law-cannot-carry.fix',
              ),
            },
          ];
        }),
      ),
    ),
};
