import { acceptanceInForce } from '../derive/acceptance.js';
import { judgementInUse } from '../derive/judgement.js';
import { recordOf } from '../context.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName } from '../derive/names.js';

export const aboutAcceptedRiskRejudged: AboutRule = {
  title: {
    nb: 'Akseptert risiko vurdert på nytt',
    nn: 'Akseptert risiko vurdert på nytt',
    en: 'Accepted risk judged anew',
  },
  finds: {
    nb: 'Aksepter som er eldre enn vurderingen av risikoen de gjelder.',
    nn: 'Akseptar som er eldre enn vurderinga av risikoen dei gjeld.',
    en: 'Acceptances older than the judgement of the risk they are about.',
  },
  why: {
    nb: 'Risikoeieren har akseptert en annen vurdering enn den som nå er i bruk.',
    nn: 'Risikoeigaren har akseptert ei anna vurdering enn den som no er i bruk.',
    en: 'The risk owner accepted another judgement than the one now in use.',
  },
  source: 'GDPR art. 35(11); ISO 31000:2018, 6.6',
  falsePositives: {
    nb: 'Ny vurdering med samme utfall.',
    nn: 'Ny vurdering med same utfall.',
    en: 'A new judgement with the same outcome.',
  },
};

export const acceptedRiskRejudged: Rule = {
  id: 'accepted-risk-rejudged',
  severity: 'warning',
  evaluate: (context, { risks }) =>
    risks.flatMap((risk) => {
      const scenario = recordOf(context, 'scenario', risk.scenario);
      const accepted = acceptanceInForce(context, risk.scenario, risk.alternative);
      const judgement = scenario && judgementInUse(context, scenario, risk.alternative);
      // The example's own stand-in judgement is nobody's to accept.
      if (!accepted || !judgement || judgement.by === 'example' || judgement.on <= accepted.on) return [];
      return [
        {
          refs: [accepted.id, risk.scenario] as const,
          aspect: `${risk.alternative}-${judgement.on}`,
          since: judgement.on,
          message: say(
            {
              nb: '«{title}» i {alternative} ble akseptert {accepted}, men vurdert på nytt {judged}.',
              nn: '«{title}» i {alternative} vart akseptert {accepted}, men vurdert på nytt {judged}.',
              en: '“{title}” in {alternative} was accepted {accepted} but judged anew {judged}.',
            },
            {
              title: scenario.title,
              alternative: alternativeName(context, risk.alternative),
              accepted: accepted.on,
              judged: judgement.on,
            },
          ),
          fix: {
            nb: 'Legg den nye vurderingen fram for risikoeieren.',
            nn: 'Legg den nye vurderinga fram for risikoeigaren.',
            en: 'Put the new judgement before the risk owner.',
          },
        },
      ];
    }),
};
