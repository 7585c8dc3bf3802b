import type { Kind } from '@risikobilde/core';

/** The screen on which a kind of record is read and edited. */
export const screenOfRecord = {
  assessment: '/a/$id',
  party: '/a/$id/leverandorer',
  engagement: '/a/$id/leverandorer',
  transfer: '/a/$id/leverandorer',
  requirement: '/a/$id/leverandorer',
  activity: '/a/$id/behandlinger',
  premise: '/a/$id/kapitler',
  claim: '/a/$id/kapitler',
  section: '/a/$id/kapitler',
  scenario: '/a/$id/risiko',
  measure: '/a/$id/tiltak',
  effect: '/a/$id/tiltak',
  right: '/a/$id/rettigheter',
  freedom: '/a/$id/rettigheter',
  benefit: '/a/$id/alternativer',
  advice: '/a/$id/utgi',
  decision: '/a/$id/utgi',
  consultation: '/a/$id/utgi',
  ownSource: '/a/$id/behandlinger',
  consideration: '/a/$id/oppgaver',
  doubt: '/a/$id/oppgaver',
  stance: '/a/$id/tjenester',
} as const satisfies Readonly<Record<Kind, string>>;
