import { measureStateOn } from '../derive/measure-state.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutMeasureVerifiedWithoutEvidence: AboutRule = {
  title: {
    nb: 'Tiltak verifisert uten bevis',
    nn: 'Tiltak verifisert utan prov',
    en: 'Measure verified without evidence',
  },
  finds: {
    nb: 'Tiltak som er ført som verifisert, uten at det er vist til noe som viser det.',
    nn: 'Tiltak som er førte som verifiserte, utan at det er vist til noko som viser det.',
    en: 'Measures recorded as verified with nothing that shows it.',
  },
  why: {
    nb: 'Den behandlingsansvarlige skal kunne påvise at tiltakene virker; «verifisert» uten bevis er en påstand.',
    nn: 'Den behandlingsansvarlege skal kunne vise at tiltaka verkar; «verifisert» utan prov er ein påstand.',
    en: 'The controller must be able to demonstrate that measures work; “verified” without evidence is an assertion.',
  },
  source: 'GDPR art. 5(2), 24(1), 32(1)(d)',
  falsePositives: {
    nb: 'Bevis som er unntatt offentlighet og derfor ikke lagt inn. Registrer det med nivå «intern».',
    nn: 'Prov som er unnateke offentlegheit og derfor ikkje lagt inn. Registrer det med nivå «intern».',
    en: 'Evidence exempt from public access and so not entered. Record it at level “internal”.',
  },
};

export const measureVerifiedWithoutEvidence: Rule = {
  id: 'measure-verified-without-evidence',
  severity: 'error',
  evaluate: (context) =>
    context.of('measure').flatMap((measure) => {
      const shown = measure.evidence.filter((e) => e.on === undefined || e.on <= context.asOf);
      if (measureStateOn(measure, context.asOf) !== 'verified' || shown.length > 0) return [];
      return [
        {
          refs: [measure.id] as const,
          field: 'evidence',
          message: say(
            {
              nb: 'Tiltaket «{title}» er ført som verifisert, men ingenting viser det.',
              nn: 'Tiltaket «{title}» er ført som verifisert, men ingenting viser det.',
              en: 'The measure “{title}” is recorded as verified, but nothing shows it.',
            },
            { title: measure.title },
          ),
          fix: {
            nb: 'Legg ved revisjonsrapport, testresultat eller annet bevis, eller sett tilstanden til gjennomført.',
            nn: 'Legg ved revisjonsrapport, testresultat eller anna prov, eller set tilstanden til gjennomført.',
            en: 'Add an audit report, a test result or other evidence, or set the state to implemented.',
          },
        },
      ];
    }),
};
