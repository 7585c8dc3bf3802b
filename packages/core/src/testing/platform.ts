import { createRelease, type Release } from '../compose/release.js';
import { standOn, takeStance } from '../compose/confirm.js';
import type { Assessment, AssessmentRecord, Kind, RecordOf } from '../model/assessment.js';
import { anAssessment, day, record } from './fixtures.js';

/** A hash for tests: 64 hexadecimal digits that differ with the text, and no cryptography. */
export const testHash = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ (text.charCodeAt(i) + i), 0x5bd1e995) >>> 0;
  }
  return (a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0')).repeat(4);
};

const provided = { type: 'provided' } as const;
const yours = { type: 'yours' } as const;
const lawful = [{ text: { nb: 'Formål' }, bases: [{ article: '6(1)(a)' as const }] }];
const shared = { type: 'shared', rest: { nb: 'Resten' } } as const;

/** A small platform: an operator that is processor for its owners, a supplier, a premise on a measure, and a risk. */
export const platformRecords = (): readonly AssessmentRecord[] => [
  record('assessment', {
    id: 'plat',
    subject: { type: 'platform', name: { nb: 'Plattform' }, operator: 'operator', owners: 'owners' },
  }),
  record('party', { id: 'operator' }),
  record('party', { id: 'owners', type: 'group' }),
  record('party', { id: 'provider' }),
  record('activity', {
    id: 'services',
    offer: yours,
    purposes: lawful,
    decides: [{ party: 'owners', what: ['purpose', 'essentialMeans'] }],
    subjects: [{ text: { nb: 'Alle' }, count: [1000, 1000] }],
  }),
  record('engagement', {
    id: 'owners-operator',
    principal: 'owners',
    contractor: 'operator',
    activities: ['services'],
    offer: shared,
  }),
  record('engagement', {
    id: 'operator-provider',
    principal: 'operator',
    contractor: 'provider',
    activities: ['services'],
    offer: provided,
  }),
  record('measure', { id: 'encryption', offer: provided }),
  record('measure', { id: 'keys', offer: provided }),
  record('premise', { id: 'safe', restsOn: [{ measure: 'encryption' }], offer: provided }),
  record('scenario', {
    id: 'breach',
    affects: ['services'],
    offer: shared,
    judgements: [
      {
        alternative: 'chosen',
        frequency: { perYear: [1, 1] },
        consequence: { persons: [100, 100] },
        by: 'operator',
        on: '2024-01-01',
        strength: 'moderate',
        why: { nb: 'Fordi' },
      },
    ],
  }),
  record('effect', {
    id: 'encryption-on-breach',
    measure: 'encryption',
    scenario: 'breach',
    consequence: 0.5,
  }),
  record('section', { id: 'summary', role: 'conclusion' }),
  record('claim', {
    id: 'all-well',
    section: 'summary',
    grounds: { all: [{ premise: 'safe' }] },
    offer: provided,
  }),
];

export const releaseOf = (records: readonly AssessmentRecord[] = platformRecords(), version = '1'): Release =>
  createRelease(anAssessment(...records), { version, on: day('2024-02-01') }, testHash);

/** The platform with one record's fields changed. */
export const withChange = (id: string, fields: object): readonly AssessmentRecord[] =>
  platformRecords().map((one) =>
    one.id === id ? record<Kind>(one.kind, { ...one, ...fields } as object) : one,
  );

const serviceRecords = (): readonly AssessmentRecord[] => [
  record('assessment', {
    id: 'service',
    subject: { type: 'service', name: { nb: 'Tjeneste' }, operator: 'me' },
    alternatives: [{ id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' }],
    exposure: { persons: [100, 100], who: { nb: 'Søkere' }, special: 0.5, why: { nb: 'Fordi' } },
  }),
  record('party', { id: 'me' }),
  record('activity', {
    id: 'permits',
    purposes: lawful,
    decides: [{ party: 'me', what: ['purpose', 'essentialMeans'] }],
  }),
  record('measure', { id: 'own-measure' }),
  record('section', { id: 'conclusion', role: 'conclusion' }),
  record('claim', { id: 'leans-safe', section: 'conclusion', grounds: { all: [{ premise: 'plat.safe' }] } }),
  record('claim', { id: 'leans-keys', section: 'conclusion', grounds: { all: [{ measure: 'plat.keys' }] } }),
  record('claim', { id: 'leans-own', section: 'conclusion', grounds: { all: [{ measure: 'own-measure' }] } }),
];

const reader = { on: day('2024-03-01'), by: { nb: 'Rådgiver' } };
type Answer = Parameters<typeof takeStance>[2];

/** A service that has answered the release: all adopted but what is its own. */
export const aService = (
  release: Release,
  answers: Readonly<Record<string, Omit<Answer, 'of'>>> = {},
): Assessment =>
  release.records
    .filter((one) => 'offer' in one && one.offer !== undefined)
    .reduce<Assessment>(
      (service, { id }) =>
        takeStance(service, release, { of: id, ...(answers[id] ?? defaultAnswer(id)) }, reader),
      standOn(anAssessment(...serviceRecords()), release),
    );

const defaultAnswer = (id: string): Omit<Answer, 'of'> =>
  id === 'services'
    ? { answer: 'adapt', reason: { nb: 'Egen behandling' }, replacedBy: ['permits'] }
    : { answer: 'adopt' };

export const stanceOn = (service: Assessment, of: string): RecordOf<'stance'> | undefined =>
  service.records.find((one): one is RecordOf<'stance'> => one.kind === 'stance' && one.of === of);
