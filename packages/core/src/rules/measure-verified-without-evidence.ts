import { measureStateOn } from '../derive/measure-state.js';
import { say } from '../reason.js';
import type { AboutRule, Rule } from '../rule.js';

export const aboutMeasureVerifiedWithoutEvidence: AboutRule = {
  title: {
    nb: 'Tiltak kontrollert uten dokumentasjon',
    nn: 'Tiltak kontrollert utan dokumentasjon',
    en: 'Measure verified without evidence',
  },
  finds: {
    nb: 'Tiltak som er ført som kontrollert, uten dokumentasjon på det.',
    nn: 'Tiltak som er førte som kontrollerte, utan dokumentasjon på det.',
    en: 'Measures recorded as verified with nothing that shows it.',
  },
  why: {
    nb: 'Den behandlingsansvarlige skal kunne påvise at tiltakene virker; «kontrollert» uten dokumentasjon er bare noe som er sagt.',
    nn: 'Den behandlingsansvarlege skal kunne vise at tiltaka verkar; «kontrollert» utan dokumentasjon er berre noko som er sagt.',
    en: 'The controller must be able to demonstrate that measures work; “verified” without evidence is an assertion.',
  },
  source: 'GDPR art. 5(2), 24(1), 32(1)(d)',
  falsePositives: {
    nb: 'Dokumentasjon som er unntatt offentlighet og derfor ikke lagt inn. Registrer den med nivå «intern».',
    nn: 'Dokumentasjon som er unnateken offentlegheit og derfor ikkje lagd inn. Registrer han med nivå «intern».',
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
              nb: 'Tiltaket «{title}» er ført som kontrollert, men mangler dokumentasjon.',
              nn: 'Tiltaket «{title}» er ført som kontrollert, men manglar dokumentasjon.',
              en: 'The measure “{title}” is recorded as verified, but nothing shows it.',
            },
            { title: measure.title },
          ),
          fix: {
            nb: 'Legg ved revisjonsrapport, testresultat eller annen dokumentasjon, eller sett tilstanden til gjennomført.',
            nn: 'Legg ved revisjonsrapport, testresultat eller annan dokumentasjon, eller set tilstanden til gjennomført.',
            en: 'Add an audit report, a test result or other evidence, or set the state to implemented.',
          },
        },
      ];
    }),
};
