import { message } from '@risikobilde/words/message';
import { differencesInUse } from '../derive/judged-difference.js';
import { alternativeName } from '../derive/names.js';
import type { RiskResult } from '../evaluation.js';
import type { Rule } from '../rule.js';

export const judgedRatioContradiction: Rule = {
  id: 'judged-ratio-contradiction',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(c); O’Hagan et al., Uncertain Judgements, 2006 (coherence)',
  evaluate: (context, { risks }) =>
    context.of('scenario').flatMap((scenario) =>
      differencesInUse(context, scenario).flatMap(({ alternative, against, ratio: [low, high] }) => {
        const harmOf = (id: string): number | undefined => harmBefore(risks, scenario.id, id);
        const [mine, other] = [harmOf(alternative), harmOf(against)];
        if (mine === undefined || other === undefined || other === 0) return [];
        const computed = mine / other;
        if (low <= computed && computed <= high) return [];
        const turned = (high < 1 && computed > 1) || (low > 1 && computed < 1);
        return [
          {
            refs: [scenario.id] as const,
            aspect: `${alternative}-${against}`,
            field: 'differences',
            message: message(
              turned ? 'rule.judged-ratio-contradiction.opposite' : 'rule.judged-ratio-contradiction.outside',
              {
                title: scenario.title,
                a: alternativeName(context, alternative),
                b: alternativeName(context, against),
                low,
                high,
                computed,
              },
            ),
            fix: message('rule.judged-ratio-contradiction.fix'),
          },
        ];
      }),
    ),
};

/** Expected persons harmed a year before measures, which is what a difference is judged of. */
const harmBefore = (
  risks: readonly RiskResult[],
  scenario: string,
  alternative: string,
): number | undefined => {
  const mean = risks.find((risk) => risk.scenario === scenario && risk.alternative === alternative)?.initial
    .mean;
  return mean && mean.frequency * mean.consequence;
};
