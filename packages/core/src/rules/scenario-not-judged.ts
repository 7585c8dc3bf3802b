import { judgementInUse } from '../derive/judgement.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';
import { alternativeName, listOf } from '../derive/names.js';

export const aboutScenarioNotJudged: AboutRule = {
  title: {
    nb: 'Scenario som ikke er vurdert',
    nn: 'Scenario som ikkje er vurdert',
    en: 'Scenario not judged',
  },
  finds: {
    nb: 'Scenarioer uten vurdert hyppighet og konsekvens for et alternativ som finnes på datoen. Til opplysning når det bare gjelder andre alternativer enn det valgte og sammenligningsgrunnlaget.',
    nn: 'Scenario utan vurdert hyppigheit og konsekvens for eit alternativ som finst på datoen. Til opplysning når det berre gjeld andre alternativ enn det valde og samanlikningsgrunnlaget.',
    en: 'Scenarios without a judged frequency and consequence for an alternative that exists on the day. Information only when it concerns neither the chosen alternative nor the baseline.',
  },
  why: {
    nb: 'Alternativer kan bare sammenlignes på scenarioer som er vurdert for begge.',
    nn: 'Alternativ kan berre samanliknast på scenario som er vurderte for begge.',
    en: 'Alternatives can be compared only on scenarios that are judged for both.',
  },
  source: 'GDPR art. 35(7)(c), recitals 84 and 90',
  falsePositives: {
    nb: 'Et scenario som ikke kan inntreffe i det ene alternativet.',
    nn: 'Eit scenario som ikkje kan skje i det eine alternativet.',
    en: 'A scenario that cannot happen in one of the alternatives.',
  },
};

export const scenarioNotJudged: Rule = {
  id: 'scenario-not-judged',
  severity: 'warning',
  evaluate: (context) => {
    const existing = context.head.alternatives.filter(
      (a) =>
        (a.from === undefined || a.from <= context.asOf) && (a.until === undefined || context.asOf < a.until),
    );
    return context.of('scenario').flatMap((scenario) => {
      const missing = existing.filter((a) => judgementInUse(context, scenario, a.id) === undefined);
      if (missing.length === 0) return [];
      return [
        {
          refs: [scenario.id] as const,
          field: 'judgements',
          severity: missing.every((a) => a.role === 'other') ? ('info' as const) : ('warning' as const),
          message: say(
            {
              nb: '«{title}» er ikke vurdert for {alternatives}.',
              nn: '«{title}» er ikkje vurdert for {alternatives}.',
              en: '“{title}” is not judged for {alternatives}.',
            },
            {
              title: scenario.title,
              alternatives: listOf(missing.map((a) => alternativeName(context, a.id))),
            },
          ),
          fix: {
            nb: 'Vurder hyppighet og konsekvens for hvert alternativ, eller begrunn at scenarioet ikke kan inntreffe.',
            nn: 'Vurder hyppigheit og konsekvens for kvart alternativ, eller grunngi at scenarioet ikkje kan skje.',
            en: 'Judge frequency and consequence for each alternative, or say why the scenario cannot happen.',
          },
        },
      ];
    });
  },
};
