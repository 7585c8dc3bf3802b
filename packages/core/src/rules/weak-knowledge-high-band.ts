import { message } from '@risikobilde/words/message';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const weakKnowledgeHighBand: Rule = {
  id: 'weak-knowledge-high-band',
  severity: 'warning',
  answers: 'reasons',
  source: 'ISO 31000:2018, 6.4.3 (confidence and limits of knowledge)',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.current.band);
      if (risk.strength !== 'weak' || !chosen.has(risk.alternative) || !band || band.accept === 'yes')
        return [];
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          field: 'judgements',
          message: message('rule.weak-knowledge-high-band.message', {
            title: nameOf(context, risk.scenario),
            alternative: alternativeName(context, risk.alternative),
            band: band.name,
          }),
          fix: message('rule.weak-knowledge-high-band.fix'),
        },
      ];
    });
  },
};
