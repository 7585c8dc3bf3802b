import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, quoted } from '../derive/names.js';

export const aboutScaleOrderNotJustified: AboutRule = {
  title: {
    nb: 'Skalaen begrunner ikke rekkefølgen',
    nn: 'Skalaen grunngir ikkje rekkjefølgja',
    en: 'The scale does not justify the order',
  },
  finds: {
    nb: 'Scenarioer der to alternativer er rangert, men spennene overlapper. Ett funn per par av alternativer.',
    nn: 'Scenario der to alternativ er rangerte, men spenna overlappar. Eitt funn per par av alternativ.',
    en: 'Scenarios in which two alternatives are ranked although the ranges overlap. One finding per pair.',
  },
  why: {
    nb: 'To celler i en risikomatrise kan bare rangeres når alle verdier i den ene er høyere enn alle i den andre.',
    nn: 'To celler i ei risikomatrise kan berre rangerast når alle verdiar i den eine er høgare enn alle i den andre.',
    en: 'Two cells of a risk matrix can be ranked only when every value in one lies above every value in the other.',
  },
  source: 'Cox, What’s Wrong with Risk Matrices?, Risk Analysis 28(2), 2008, 497-512',
  falsePositives: {
    nb: 'Usikkerheten er felles for alternativene: da kan rekkefølgen være sikrere enn spennene tilsier.',
    nn: 'Uvissa er felles for alternativa: då kan rekkjefølgja vere sikrare enn spenna tilseier.',
    en: 'The uncertainty is shared by the alternatives; the order may then be surer than the ranges suggest.',
  },
};

export const scaleOrderNotJustified: Rule = {
  id: 'scale-order-not-justified',
  severity: 'info',
  evaluate: (context, { comparison }) =>
    comparison.flatMap((pair) => {
      const unsure = pair.scenarios
        .filter((s) => (s.change === 'lower' || s.change === 'higher') && !s.orderJustified)
        .map((s) => s.scenario);
      if (unsure.length === 0) return [];
      return [
        {
          refs: [context.head.id] as const,
          aspect: `${pair.alternative}-${pair.against}`,
          also: unsure,
          message: say(
            {
              nb: '{a} mot {b}: spennene overlapper for {scenarios}; nivåene alene viser ikke hva som er høyest.',
              nn: '{a} mot {b}: spenna overlappar for {scenarios}; nivåa åleine viser ikkje kva som er høgast.',
              en: '{a} against {b}: the ranges overlap for {scenarios}; the levels alone do not show which is higher.',
            },
            {
              a: alternativeName(context, pair.alternative),
              b: alternativeName(context, pair.against),
              scenarios: quoted(context, unsure),
            },
          ),
          fix: {
            nb: 'Oppgi snevrere spenn med begrunnelse, eller bruk den kvantitative sammenligningen.',
            nn: 'Oppgi smalare spenn med grunngiving, eller bruk den kvantitative samanlikninga.',
            en: 'Give narrower ranges with reasons, or use the quantitative comparison.',
          },
        },
      ];
    }),
};
