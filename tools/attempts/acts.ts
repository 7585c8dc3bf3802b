import { type Act, add, text, set, without } from './lawful.js';

export const boss = text('Kommunedirektøren');
/** A decision on a finding, with words that somebody thinks are enough. */
export const decideOnFinding = (id: string, finding: string, fields: object = {}): Act =>
  add('decision', id, {
    type: 'finding',
    finding,
    by: boss,
    on: '2026-11-30',
    why: text('Vi har vurdert det.'),
    ...fields,
  });

export const scenario = 'bookings-seen-by-others';
export const contract = 'municipality-hosting-provider';

export const party = (country: string, fields: object = {}): Act =>
  add('party', 'abroad', { name: text('Mottakeren'), type: 'company', country, ...fields });
/** The supplier lets another one in, who is somewhere else. */
export const addSubprocessor =
  (country: string): Act =>
  (records) =>
    [
      set(contract, { usesOthers: 'yes' }),
      add('engagement', 'sub', {
        principal: 'hosting-provider',
        contractor: 'abroad',
        activities: ['booking'],
        contract: { title: text('Underdatabehandleravtale'), inWriting: true, date: '2026-01-10' },
        usesOthers: 'no',
        places: [{ country, what: 'processing' }],
      }),
      ...requirements,
      without('stored-in-norway'),
      set('no-transfer', {
        text: text('Hver overføring har et grunnlag.'),
        grounds: { transfers: { to: 'other', by: 'anyGround' } },
      }),
    ].reduce((all, act) => act(all), records);
export const items = [
  '28-1',
  '28-2',
  '28-3-0',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  '28-4',
  '28-9',
  '28-10',
];
const requirements = items.map((item) =>
  add('requirement', `sub-${item}`, {
    item: `art-28:${item}`,
    engagement: 'sub',
    met: 'met',
    why: text('Står i avtalen.'),
    evidence: [{ title: 'Underdatabehandleravtalen' }],
    on: '2026-02-09',
    by: 'municipality',
  }),
);
export const transfer = (country: string, grounds: readonly object[], fields: object = {}): Act =>
  add('transfer', 'out', {
    title: text('Drift fra utlandet'),
    exporter: 'hosting-provider',
    importer: 'abroad',
    country,
    mode: 'remoteAccess',
    frequency: 'routine',
    activities: ['booking'],
    data: text('Bestillinger'),
    clearText: true,
    grounds,
    ...fields,
  });
export const impactAssessmentDone = {
  impactAssessments: [
    {
      on: '2026-02-01',
      by: 'municipality',
      text: text('Loven og praksisen i landet er vurdert.'),
      guarantees: ['A', 'B', 'C', 'D'].map((item) => ({
        guarantee: item,
        met: 'met',
        why: text('Se vurderingen.'),
      })),
    },
  ],
};
export const abroad = (country: string, grounds: readonly object[], fields: object = {}, of: object = {}) => [
  party(country, of),
  addSubprocessor(country),
  transfer(country, grounds, fields),
];

export const judgeLevel = (level: number, fields: object = {}): Act =>
  set(scenario, {
    judgements: ['phone', 'online'].map((alternative) => ({
      alternative,
      frequency: { level: alternative === 'phone' ? 2 : level },
      consequence: { level: alternative === 'phone' ? 2 : level },
      by: 'municipality',
      on: '2026-01-12',
      strength: 'moderate',
      why: text('Vurdert av virksomheten.'),
      ...fields,
    })),
  });
/** A risk that is high whatever is done: what the measure did is taken away. */
export const high: readonly Act[] = [judgeLevel(5), without('login-against-outsiders', `accept-${scenario}`)];
export const file = (fields: object = {}): Act =>
  add('consultation', 'asked', {
    title: text('Forhåndsdrøfting'),
    about: [scenario],
    sent: '2026-08-01',
    received: '2026-08-03',
    ...fields,
  });
export const begins = (day: string): Act => set('booking', { begins: day });
export const planMeasure = (fields: object = {}): Act =>
  set('login-with-id-porten', { states: [{ state: 'planned', from: '2026-01-12' }], ...fields });

export const data = (fields: object): Act =>
  set('booking', {
    data: [{ text: text('Opplysninger om innbyggeren'), retention: text('Seks måneder'), ...fields }],
  });
export const purpose = (...bases: readonly object[]): Act =>
  set('booking', { purposes: [{ text: text('Gi innbyggerne time'), bases }] });
