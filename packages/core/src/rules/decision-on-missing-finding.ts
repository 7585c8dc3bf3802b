import type { AboutRule } from '../rule.js';
import { say } from '../reason.js';
import type { FindingsRule } from './findings-rule.js';

export const aboutDecisionOnMissingFinding: AboutRule = {
  title: {
    nb: 'Beslutning om et funn som ikke finnes',
    nn: 'Avgjerd om eit funn som ikkje finst',
    en: 'Decision on a finding that is not there',
  },
  finds: {
    nb: 'Beslutninger som besvarer et funn ingen regel lenger gjør.',
    nn: 'Avgjerder som svarer på eit funn ingen regel lenger gjer.',
    en: 'Decisions that answer a finding no rule makes any longer.',
  },
  why: {
    nb: 'Enten er funnet borte og beslutningen kan avsluttes, eller så er det noe nytt som ligner, og som ingen har tatt stilling til.',
    nn: 'Anten er funnet borte og avgjerda kan avsluttast, eller så er det noko nytt som liknar, og som ingen har teke stilling til.',
    en: 'Either the finding is gone and the decision can be closed, or something new looks like it and nobody has decided on it.',
  },
  source: 'GDPR art. 5(2)',
  falsePositives: {
    nb: 'Evaluering på en tidligere eller senere dato enn den beslutningen gjelder.',
    nn: 'Evaluering på ein tidlegare eller seinare dato enn den avgjerda gjeld.',
    en: 'Evaluation on an earlier or later day than the one the decision is about.',
  },
};

export const decisionOnMissingFinding: FindingsRule = {
  id: 'decision-on-missing-finding',
  severity: 'error',
  evaluate: (context, findings) => {
    const made = new Set(findings.map((finding) => finding.id));
    return context.of('decision').flatMap((decision) => {
      const answers = decision.type === 'finding' && decision.on <= context.asOf;
      const ended = decision.expires !== undefined && decision.expires <= context.asOf;
      if (!answers || ended || decision.finding === undefined || made.has(decision.finding)) return [];
      return [
        {
          refs: [decision.id] as const,
          field: 'finding',
          message: say(
            {
              nb: 'Beslutningen fra {on} besvarer funnet {finding}, som ikke finnes på denne datoen.',
              nn: 'Avgjerda frå {on} svarer på funnet {finding}, som ikkje finst på denne datoen.',
              en: 'The decision of {on} answers the finding {finding}, which is not there on this day.',
            },
            { on: decision.on, finding: decision.finding },
          ),
          fix: {
            nb: 'Avslutt beslutningen med en sluttdato, eller vis til funnet den skal besvare.',
            nn: 'Avslutt avgjerda med ein sluttdato, eller vis til funnet ho skal svare på.',
            en: 'End the decision with a date, or point it to the finding it should answer.',
          },
        },
      ];
    });
  },
};
