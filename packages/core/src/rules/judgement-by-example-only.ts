import { message } from '@risikobilde/words/message';
import type { Rule } from '../rule.js';
import { alternativeName, listOf, nameOf } from '../derive/names.js';
import { groupedBy } from './grouped-by.js';

export const judgementByExampleOnly: Rule = {
  id: 'judgement-by-example-only',
  severity: 'info',
  answers: 'any',
  source: 'docs/metrics.md; GDPR art. 35(1), 35(7)(c)',
  evaluate: (context, { risks }) =>
    groupedBy(
      risks.filter((risk) => risk.judgedBy === 'example'),
      (risk) => risk.scenario,
    ).map(([scenario, found]) => ({
      refs: [scenario] as const,
      field: 'judgements',
      message: message(
        found.length === context.head.alternatives.length
          ? 'rule.judgement-by-example-only.everywhere'
          : 'rule.judgement-by-example-only.somewhere',
        {
          title: nameOf(context, scenario),
          alternatives: listOf(found.map((risk) => alternativeName(context, risk.alternative))),
        },
      ),
      fix: message('rule.judgement-by-example-only.fix'),
    })),
};
