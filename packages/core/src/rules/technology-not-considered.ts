import { message } from '@risikobilde/words/message';
import { isConsidered } from '../derive/considerations.js';
import { isKnown } from '../derive/known-day.js';
import { preciseDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';
import { asSentence, quotedNames } from '../derive/names.js';

export const technologyNotConsidered: Rule = {
  id: 'technology-not-considered',
  severity: 'info',
  answers: 'any',
  source: 'GDPR art. 25(1), 32(1), 35(11)',
  evaluate: (context) =>
    context.worldOf('technology').flatMap((technology) => {
      if (!isKnown(context, technology.date)) return [];
      const premises = context
        .of('premise')
        .filter(
          (premise) =>
            premise.themes.some((theme) => technology.themes.includes(theme)) &&
            !isConsidered(context, premise.id, { technology: technology.id }),
        )
        .map((premise) => premise.id);
      const [place] = premises;
      if (place === undefined) return [];
      return [
        {
          refs: [technology.id] as const,
          also: premises,
          place,
          since: technology.date,
          severity: technology.bears === 'against' ? ('warning' as const) : ('info' as const),
          message: message('rule.technology-not-considered.message', {
            name: technology.name,
            date: preciseDate(technology),
            premises: quotedNames(context, premises),
            text: asSentence(technology.text),
          }),
          fix: message('rule.technology-not-considered.fix'),
        },
      ];
    }),
};
