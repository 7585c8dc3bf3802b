import { acceptanceInForce, acceptancesOf } from '../derive/acceptance.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, nameOf } from '../derive/names.js';

export const aboutAcceptanceExpired: AboutRule = {
  title: { nb: 'Aksept utløpt', nn: 'Aksept gått ut', en: 'Acceptance expired' },
  finds: {
    nb: 'Aksepter av risiko som er utløpt, uten at en ny har tatt over. Feil når skalaen i utgangspunktet ikke godtar risikoen.',
    nn: 'Akseptar av risiko som har gått ut, utan at ein ny har teke over. Feil når skalaen i utgangspunktet ikkje godtek risikoen.',
    en: 'Acceptances of risk that have expired with none in their place. An error when the scale does not accept the risk to begin with.',
  },
  why: {
    nb: 'En aksept gjelder for en tid og på gitte vilkår. Etter utløp er risikoen ikke lenger akseptert av noen.',
    nn: 'Ein aksept gjeld for ei tid og på gitte vilkår. Etter utløp er risikoen ikkje lenger akseptert av nokon.',
    en: 'An acceptance holds for a time and on conditions. After that nobody accepts the risk any longer.',
  },
  source: 'GDPR art. 24(1), 35(11); ISO 31000:2018, 6.6',
  falsePositives: {
    nb: 'Fornyet aksept som ikke er registrert.',
    nn: 'Fornya aksept som ikkje er registrert.',
    en: 'A renewed acceptance that is not recorded.',
  },
};

export const acceptanceExpired: Rule = {
  id: 'acceptance-expired',
  severity: 'warning',
  evaluate: (context, { risks }) => {
    const scale = scaleOf(context);
    return risks.flatMap((risk) => {
      const band = scale && bandOfId(scale, risk.residual.band);
      const [last] = acceptancesOf(context, risk.scenario, risk.alternative);
      if (!band || band.accept === 'yes' || last?.expires === undefined) return [];
      if (acceptanceInForce(context, risk.scenario, risk.alternative)) return [];
      return [
        {
          refs: [last.id, risk.scenario] as const,
          aspect: risk.alternative,
          field: 'expires',
          severity: band.accept === 'no' ? ('error' as const) : ('warning' as const),
          since: last.expires,
          message: say(
            {
              nb: 'Aksepten av «{title}» i {alternative} utløp {date}. Restrisikoen er {band}.',
              nn: 'Aksepten av «{title}» i {alternative} gjekk ut {date}. Restrisikoen er {band}.',
              en: 'The acceptance of “{title}” in {alternative} expired {date}. The residual risk is {band}.',
            },
            {
              title: nameOf(context, risk.scenario),
              alternative: alternativeName(context, risk.alternative),
              date: last.expires,
              band: band.name,
            },
          ),
          fix: {
            nb: 'Vurder risikoen på nytt og få en ny aksept, eller sett inn flere tiltak.',
            nn: 'Vurder risikoen på nytt og få ein ny aksept, eller set inn fleire tiltak.',
            en: 'Judge the risk again and get a new acceptance, or add measures.',
          },
        },
      ];
    });
  },
};
