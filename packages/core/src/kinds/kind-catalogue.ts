// Written from the kinds by `npm run docs`; do not edit.
import type { KindEntry } from './field.js';

/** The kinds of record. */
export type Kind = 'assessment' | 'party' | 'activity' | 'engagement' | 'transfer' | 'subprocessorNotice' | 'noticeAnswer' | 'premise' | 'scenario' | 'measure' | 'effect' | 'incident' | 'observation' | 'opinion' | 'assessor' | 'seedQuestion' | 'right' | 'freedom' | 'requirement' | 'benefit' | 'claim' | 'section' | 'advice' | 'decision' | 'consultation' | 'ownSource' | 'evidence' | 'consideration' | 'reading' | 'review' | 'doubt' | 'stance' | 'supposition' | 'rehearsal';

/** Every kind of record, in the order that lists of them are shown in. */
export const kindCatalogue: Readonly<Record<Kind, KindEntry>> = {
  assessment: { stored: 'assessment.yaml', title: '{title}' },
  party: { stored: 'parties.yaml', title: '{name}' },
  activity: { stored: 'activities/', title: '{title}', answeredByOwners: true, isStatement: true },
  engagement: { stored: 'engagements.yaml', title: '{principal} – {contractor}', isStatement: true },
  transfer: { stored: 'transfers.yaml', title: '{title}', isStatement: true },
  subprocessorNotice: { stored: 'subprocessor-notices.yaml', title: '{sender}, {toldOn}', happened: 'toldOn' },
  noticeAnswer: { stored: 'notice-answers.yaml', title: '{of}, {on}', happened: 'on' },
  premise: { stored: 'premises.yaml', title: '{text}', isStatement: true },
  scenario: { stored: 'scenarios/', title: '{title}', isStatement: true },
  measure: { stored: 'measures.yaml', title: '{title}', isStatement: true },
  effect: { stored: 'effects.yaml', title: '{measure} → {scenario}' },
  incident: { stored: 'incidents.yaml', title: '{what}', happened: 'on' },
  observation: { stored: 'observations.yaml', title: '{source}' },
  opinion: { stored: 'opinions.yaml', title: '{assessor}: {scenario}' },
  assessor: { stored: 'assessors.yaml', title: '{name}' },
  seedQuestion: { stored: 'calibration-questions.yaml', title: '{text}' },
  right: { stored: 'rights.yaml', title: '{article}: {activities}', answeredByOwners: true, isStatement: true },
  freedom: { stored: 'freedoms.yaml', title: '{title}', isStatement: true },
  requirement: { stored: 'requirements.yaml', title: '{engagement}: {item}', happened: 'on', isStatement: true },
  benefit: { stored: 'benefits.yaml', title: '{text}', answeredByOwners: true, isStatement: true },
  claim: { stored: 'claims.yaml', title: '{text}', answeredByOwners: true, isStatement: true },
  section: { stored: 'chapters/', title: '{title}' },
  advice: { stored: 'advice.yaml', title: '{adviser}, {on}', happened: 'on' },
  decision: { stored: 'decisions.yaml', title: '{type}, {on}', happened: 'on' },
  consultation: { stored: 'consultations.yaml', title: '{title}' },
  ownSource: { stored: 'sources.yaml', title: '{name}' },
  evidence: { stored: 'evidence.yaml', title: '{name}', happened: 'on' },
  consideration: { stored: 'considerations.yaml', title: '{of}, {on}', happened: 'on' },
  reading: { stored: 'readings.yaml', title: '{fact}, {on}', happened: 'on' },
  review: { stored: 'reviews.yaml', title: '{period}, {on}', happened: 'on' },
  doubt: { stored: 'doubts.yaml', title: '{text}', happened: 'on' },
  stance: { stored: 'stances.yaml', title: '{of}: {answer}' },
  supposition: { stored: 'suppositions.yaml', title: '{name}' },
  rehearsal: { stored: 'rehearsals.yaml', title: '{of}, {on}' },
};
