import { measureStateOn } from '../derive/measure-state.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutMeasureWithoutOwner: AboutRule = {
  title: { nb: 'Tiltak uten eier', nn: 'Tiltak utan eigar', en: 'Measure without an owner' },
  finds: {
    nb: 'Planlagte og gjennomførte tiltak som ingen har ansvaret for.',
    nn: 'Planlagde og gjennomførte tiltak som ingen har ansvaret for.',
    en: 'Planned and implemented measures that nobody is responsible for.',
  },
  why: {
    nb: 'Risikoen regnes som redusert av tiltaket; da må noen svare for at det blir gjort og holdes ved like.',
    nn: 'Risikoen blir rekna som redusert av tiltaket; då må nokon svare for at det blir gjort og halde ved like.',
    en: 'The risk is counted as reduced by the measure; somebody must answer for its being done and kept up.',
  },
  source: 'GDPR art. 24(1), 32(1); ISO/IEC 27005:2022, clause 8',
  falsePositives: {
    nb: 'Ansvaret følger av en rutine som vurderingen viser til.',
    nn: 'Ansvaret følgjer av ein rutine som vurderinga viser til.',
    en: 'Responsibility follows from a routine the assessment refers to.',
  },
};

export const measureWithoutOwner: Rule = {
  id: 'measure-without-owner',
  severity: 'warning',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const state = measureStateOn(measure, context.asOf);
      const counted = state === 'planned' || state === 'implemented' || state === 'verified';
      if (measure.owner !== undefined || !counted) return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'owner',
          message: say(
            {
              nb: 'Ingen er oppgitt som ansvarlig for tiltaket «{title}».',
              nn: 'Ingen er oppgitt som ansvarleg for tiltaket «{title}».',
              en: 'Nobody is named as responsible for the measure “{title}”.',
            },
            { title: measure.title },
          ),
          fix: {
            nb: 'Oppgi hvem som har ansvaret for tiltaket.',
            nn: 'Oppgi kven som har ansvaret for tiltaket.',
            en: 'Say who is responsible for the measure.',
          },
        },
      ];
    }),
};
