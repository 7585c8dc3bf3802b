import { acceptancesOf } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const aboutAcceptanceMissing: AboutRule = {
  title: {
    nb: 'Restrisiko som ikke er akseptert',
    nn: 'Restrisiko som ikkje er akseptert',
    en: 'Residual risk not accepted',
  },
  finds: {
    nb: 'Restrisiko i det valgte alternativet som etter skalaen må aksepteres av noen, uten at noen har gjort det. Feil når skalaen i utgangspunktet ikke godtar risikoen.',
    nn: 'Restrisiko i det valde alternativet som etter skalaen må aksepterast av nokon, utan at nokon har gjort det. Feil når skalaen i utgangspunktet ikkje godtek risikoen.',
    en: 'Residual risk in the chosen alternative that somebody must accept according to the scale, and nobody has. An error when the scale does not accept the risk to begin with.',
  },
  why: {
    nb: 'Risikoeieren skal vite hva som aksepteres, hvorfor og til når.',
    nn: 'Risikoeigaren skal vite kva som blir akseptert, kvifor og til når.',
    en: 'The risk owner must know what is being accepted, why and until when.',
  },
  source: 'GDPR art. 24, 35(7)(d), 36(1); ISO 31000:2018, 6.5',
  falsePositives: {
    nb: 'Aksepten er gitt i et annet dokument.',
    nn: 'Aksepten er gitt i eit anna dokument.',
    en: 'The acceptance was given in another document.',
  },
};

export const acceptanceMissing: Rule = {
  id: 'acceptance-missing',
  severity: 'warning',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    const chosen = new Set(context.head.alternatives.filter((a) => a.role === 'chosen').map((a) => a.id));
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      if (!band || band.accept === 'yes' || !chosen.has(risk.alternative)) return [];
      // One that has expired is found by acceptance-expired.
      if (acceptancesOf(context, risk.scenario, risk.alternative).length > 0) return [];
      return [
        {
          refs: [risk.scenario] as const,
          aspect: risk.alternative,
          severity: band.accept === 'no' ? ('error' as const) : ('warning' as const),
          message: say(
            {
              nb: '«{title}» i {alternative}: restrisikoen er {band} og ikke akseptert. Kan aksepteres av: {who}.',
              nn: '«{title}» i {alternative}: restrisikoen er {band} og ikkje akseptert. Kan aksepterast av: {who}.',
              en: '“{title}” in {alternative}: the residual risk is {band} and not accepted. May be accepted by: {who}.',
            },
            {
              title: nameOf(context, risk.scenario),
              alternative: alternativeName(context, risk.alternative),
              band: band.name,
              who: band.whoMayAccept,
            },
          ),
          fix: {
            nb: 'Sett inn flere tiltak, eller få risikoeierens aksept med begrunnelse og utløpsdato.',
            nn: 'Set inn fleire tiltak, eller få risikoeigaren sin aksept med grunngiving og utløpsdato.',
            en: 'Add measures, or get the risk owner’s acceptance with a reason and an expiry date.',
          },
        },
      ];
    });
  },
};
