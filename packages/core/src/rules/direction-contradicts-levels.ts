import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { compareScenario, zoneOf } from '../derive/comparison.js';
import type { Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const directionContradictsLevels: Rule = {
  id: 'direction-contradicts-levels',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(7)(c); Cox, What’s Wrong with Risk Matrices?, Risk Analysis 28(2), 2008',
  evaluate: (context, { risks }) =>
    context.of('scenario').flatMap((scenario) =>
      scenario.directions.flatMap((said) => {
        const inForce =
          (said.from === undefined || hasCome(context, said.from)) &&
          (said.until === undefined || !hasCome(context, said.until));
        if (!inForce) return [];
        const row = compareScenario(risks, scenario.id, said.alternative, said.against, zoneOf(context));
        const saidHigher = said.change === 'higher' || said.change === 'new';
        // Levels whose order the scale does not justify contradict nobody.
        if (!row.orderJustified || row.change !== (saidHigher ? 'lower' : 'higher')) return [];
        return [
          {
            refs: [scenario.id, said.by] as const,
            aspect: `${said.alternative}-${said.against}`,
            field: 'directions',
            message: message(
              saidHigher
                ? 'rule.direction-contradicts-levels.tooDark'
                : 'rule.direction-contradicts-levels.tooBright',
              {
                title: scenario.title,
                by: nameOf(context, said.by),
                a: alternativeName(context, said.alternative),
                b: alternativeName(context, said.against),
              },
            ),
            fix: message('rule.direction-contradicts-levels.fix'),
          },
        ];
      }),
    ),
};
