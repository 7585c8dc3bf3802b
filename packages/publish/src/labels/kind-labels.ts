import type { FullText, Kind } from '@risikobilde/core';

/** Headings of the annex: each kind of record in the plural. */
export const kindLabels: Readonly<Record<Kind, FullText>> = {
  assessment: { nb: 'Vurderingen', nn: 'Vurderinga', en: 'The assessment' },
  party: { nb: 'Virksomheter', nn: 'Verksemder', en: 'Organisations' },
  activity: { nb: 'Behandlinger', nn: 'Behandlingar', en: 'Processing activities' },
  engagement: { nb: 'Databehandlerforhold', nn: 'Databehandlarforhold', en: 'Processor engagements' },
  transfer: { nb: 'Overføringer', nn: 'Overføringar', en: 'Transfers' },
  premise: { nb: 'Forutsetninger', nn: 'Føresetnader', en: 'Premises' },
  scenario: { nb: 'Risikoscenarioer', nn: 'Risikoscenario', en: 'Risk scenarios' },
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
  effect: { nb: 'Tiltakenes virkninger', nn: 'Verknadene av tiltaka', en: 'Effects of measures' },
  right: { nb: 'Rettigheter', nn: 'Rettar', en: 'Rights' },
  freedom: { nb: 'Friheter', nn: 'Fridommar', en: 'Freedoms' },
  requirement: { nb: 'Krav til avtalene', nn: 'Krav til avtalane', en: 'Requirements of agreements' },
  benefit: { nb: 'Fordeler', nn: 'Fordelar', en: 'Benefits' },
  claim: { nb: 'Påstander', nn: 'Påstandar', en: 'Claims' },
  section: { nb: 'Kapitler', nn: 'Kapittel', en: 'Chapters' },
  advice: { nb: 'Råd', nn: 'Råd', en: 'Advice' },
  decision: { nb: 'Beslutninger', nn: 'Avgjerder', en: 'Decisions' },
  consideration: { nb: 'Nye vurderinger', nn: 'Nye vurderingar', en: 'Reconsiderations' },
  stance: {
    nb: 'Svar på plattformens utsagn',
    nn: 'Svar på utsegnene til plattforma',
    en: 'Stances on platform statements',
  },
};
