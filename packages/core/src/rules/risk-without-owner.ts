import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutRiskWithoutOwner: AboutRule = {
  title: { nb: 'Risiko uten eier', nn: 'Risiko utan eigar', en: 'Risk without an owner' },
  finds: {
    nb: 'Risikoscenarioer uten risikoeier, når heller ikke vurderingen som helhet har en.',
    nn: 'Risikoscenario utan risikoeigar, når heller ikkje vurderinga som heilskap har ein.',
    en: 'Risk scenarios without a risk owner, when the assessment as a whole has none either.',
  },
  why: {
    nb: 'En risiko ingen eier, blir verken håndtert eller akseptert.',
    nn: 'Ein risiko ingen eig, blir verken handtert eller akseptert.',
    en: 'A risk that nobody owns is neither treated nor accepted.',
  },
  source: 'ISO 31000:2018, 5.4.3; GDPR art. 5(2), 24',
  falsePositives: {
    nb: 'Eieren følger av virksomhetens fullmakter og er ikke skrevet inn.',
    nn: 'Eigaren følgjer av fullmaktene i verksemda og er ikkje skriven inn.',
    en: 'The owner follows from the organisation’s mandates and is not written down.',
  },
};

export const riskWithoutOwner: Rule = {
  id: 'risk-without-owner',
  severity: 'warning',
  evaluate: (context) =>
    context.head.riskOwner
      ? []
      : context
          .of('scenario')
          .filter((scenario) => scenario.owner === undefined)
          .map((scenario) => ({
            refs: [scenario.id] as const,
            field: 'owner',
            message: say(
              {
                nb: '«{title}» har ingen risikoeier.',
                nn: '«{title}» har ingen risikoeigar.',
                en: '“{title}” has no risk owner.',
              },
              { title: scenario.title },
            ),
            fix: {
              nb: 'Oppgi lederen som svarer for risikoen, på scenarioet eller for hele vurderingen.',
              nn: 'Oppgi leiaren som svarer for risikoen, på scenarioet eller for heile vurderinga.',
              en: 'Name the manager who answers for the risk, on the scenario or for the whole assessment.',
            },
          })),
};
