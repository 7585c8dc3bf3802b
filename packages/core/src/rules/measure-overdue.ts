import { countsAs, measureStateOn } from '../derive/measure-state.js';
import { addDays } from '../model/local-date.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutMeasureOverdue: AboutRule = {
  title: { nb: 'Tiltak over fristen', nn: 'Tiltak over fristen', en: 'Measure overdue' },
  finds: {
    nb: 'Tiltak der fristen er ute og tiltaket verken er gjennomført eller trukket tilbake.',
    nn: 'Tiltak der fristen er ute og tiltaket verken er gjennomført eller trekt tilbake.',
    en: 'Measures past their date that are neither implemented nor withdrawn.',
  },
  why: {
    nb: 'Restrisikoen forutsetter tiltaket. Så lenge det ikke er gjort, er risikoen høyere enn det som er akseptert.',
    nn: 'Restrisikoen føreset tiltaket. Så lenge det ikkje er gjort, er risikoen høgare enn det som er akseptert.',
    en: 'The residual risk presupposes the measure. Until it is done the risk is higher than what was accepted.',
  },
  source: 'GDPR art. 32(1), 35(7)(d), 35(11)',
  falsePositives: {
    nb: 'Tiltaket er gjennomført uten at tilstanden er ført.',
    nn: 'Tiltaket er gjennomført utan at tilstanden er ført.',
    en: 'The measure is in place but its state is not recorded.',
  },
};

export const measureOverdue: Rule = {
  id: 'measure-overdue',
  severity: 'warning',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const state = measureStateOn(measure, context.asOf);
      // The last day of a time limit is still within it.
      if (measure.due === undefined || measure.due >= context.asOf) return [];
      if (countsAs(state) === 'current' || state === 'withdrawn') return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'due',
          since: addDays(measure.due, 1),
          message: say(
            {
              nb: 'Tiltaket «{title}» skulle vært gjennomført innen {due}.',
              nn: 'Tiltaket «{title}» skulle ha vore gjennomført innan {due}.',
              en: 'The measure “{title}” was due {due}.',
            },
            { title: measure.title, due: measure.due },
          ),
          fix: {
            nb: 'Gjennomfør tiltaket, sett ny frist med begrunnelse, eller trekk det og vurder risikoen på nytt.',
            nn: 'Gjennomfør tiltaket, set ny frist med grunngiving, eller trekk det og vurder risikoen på nytt.',
            en: 'Implement it, set a new date with a reason, or withdraw it and judge the risk again.',
          },
        },
      ];
    }),
};
