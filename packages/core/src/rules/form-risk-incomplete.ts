import { message } from '@risikobilde/words/message';
import { acceptancesOf } from '../derive/acceptance.js';
import { isFieldNone, isFormAsked } from '../derive/form-parts.js';
import { shownFactors } from '../derive/modulating-factors.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** Parts 3.1 and 4.1: risks by design and by deviation, what makes them greater or smaller, and whether they can be accepted. */
export const formRiskIncomplete: Rule = {
  id: 'form-risk-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, 3.1, 4.1; GDPR art. 35(7)(c)',
  evaluate: (context, { risks }) => {
    if (!isFormAsked(context)) return [];
    const scenarios = context.of('scenario');
    const scale = scaleOf(context);
    const chosen = context.head.alternatives.find(({ role }) => role === 'chosen')?.id ?? '';
    const isUnanswered = (scenario: string): boolean => {
      const risk = risks.find((one) => one.scenario === scenario && one.alternative === chosen);
      const band = scale && risk && bandOfId(scale, risk.residual.band);
      // What nobody may accept, and what little is known of, have rules of their own.
      if (band?.accept !== 'withReason' || risk?.strength === 'weak') return false;
      return acceptancesOf(context, scenario, chosen).length === 0;
    };
    return [
      ...(['design', 'deviation'] as const).flatMap((arises) => {
        const part = arises === 'design' ? '3.1' : '4.1.a';
        const isThere = scenarios.some((one) => one.arises === arises);
        // Where the risks are not yet placed, each of them is asked.
        const isPlaced = scenarios.every((one) => one.arises !== undefined);
        if (isThere || !isPlaced || isFieldNone(context, part)) return [];
        return [
          {
            refs: [context.head.id] as const,
            aspect: arises,
            message: message('rule.form-risk-incomplete.noRisk', {
              arises: message(`value.scenario.arises.${arises}`),
              part,
            }),
            fix: message('rule.form-risk-incomplete.addRisk'),
          },
        ];
      }),
      ...scenarios.flatMap((scenario) => {
        const shown = shownFactors(context, scenario);
        const isFactored =
          (scenario.factors ?? []).length > 0 ||
          shown.specialData ||
          shown.vulnerable ||
          shown.largeScale ||
          shown.lowering.length > 0;
        return unsaidOf(context, 'form-risk-incomplete', scenario, [
          !scenario.arises && { field: 'arises', part: '3.1' },
          !isFactored && { field: 'factors', part: '4.1.c.factors' },
          isUnanswered(scenario.id) && {
            field: 'judgements',
            part: '4.1.c.acceptable',
            what: message('rule.form-risk-incomplete.acceptable'),
          },
        ]);
      }),
    ];
  },
};
