import { type Message, message } from '@risikobilde/words/message';
import { type CarryGap, carryGap } from '../derive/law-carries.js';
import { compact } from '../derive/leaning.js';
import { basisPlaces } from '../derive/legal-bases.js';
import { articlePlace } from '../model/article.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

const gaps: Readonly<Record<CarryGap, Message>> = {
  notLaw: message('rule.law-cannot-carry.notLaw'),
  otherJurisdiction: message('rule.law-cannot-carry.otherJurisdiction'),
  cannotCarry: message('rule.law-cannot-carry.cannotCarry'),
};

export const lawCannotCarry: Rule = {
  id: 'law-cannot-carry',
  severity: 'error',
  source: 'GDPR art. 6(3), 9(2)(b), (g)-(j), 10',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) =>
      basisPlaces(activity).flatMap(({ field, aspect, text, bases }) =>
        bases.flatMap(({ article, law }): RawFinding[] => {
          const gap = law && carryGap(context, law, article);
          if (!law || !gap) return [];
          // Another law carries the same basis: this one adds nothing to it.
          const other = bases.some(
            (b) => b.article === article && b.law !== undefined && !carryGap(context, b.law, article),
          );
          return [
            {
              refs: [activity.id, law.source],
              aspect: `${aspect}-${article}-${compact(law.provision)}`,
              field,
              ...(other && { severity: 'warning' as const }),
              message: message('rule.law-cannot-carry.message', {
                title: activity.title,
                of: field,
                text,
                article: articlePlace(article),
                law: context.world('source', law.source)?.short ?? plain(law.source),
                provision: law.provision,
                gap: gaps[gap],
              }),
              fix: message('rule.law-cannot-carry.fix'),
            },
          ];
        }),
      ),
    ),
};
