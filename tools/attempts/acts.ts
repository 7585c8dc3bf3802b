import { type Act, add, said, set, without } from './lawful.js';

export const boss = said('Kommunedirektøren');
/** A decision on a finding, with words that somebody thinks are enough. */
export const decided = (id: string, finding: string, fields: object = {}): Act =>
  add('decision', id, {
    type: 'finding',
    finding,
    by: boss,
    on: '2026-11-30',
    why: said('Vi har vurdert det.'),
    ...fields,
  });

export const scenario = 'bookings-seen-by-others';
export const contract = 'municipality-hosting-provider';

export const party = (country: string, fields: object = {}): Act =>
  add('party', 'abroad', { name: said('Mottakeren'), type: 'company', country, ...fields });
/** The supplier lets another one in, who is somewhere else. */
export const chained =
  (country: string): Act =>
  (records) =>
    [
      set(contract, { usesOthers: 'yes' }),
      add('engagement', 'sub', {
        principal: 'hosting-provider',
        contractor: 'abroad',
        activities: ['booking'],
        contract: { title: said('Underdatabehandleravtale'), inWriting: true, date: '2026-01-10' },
        usesOthers: 'no',
        places: [{ country, what: 'processing' }],
      }),
      ...requirements,
      without('stored-in-norway'),
      set('no-transfer', {
        text: said('Hver overføring har et grunnlag.'),
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
    why: said('Står i avtalen.'),
    evidence: [{ title: 'Underdatabehandleravtalen' }],
    on: '2026-02-09',
    by: 'municipality',
  }),
);
export const transfer = (country: string, grounds: readonly object[], fields: object = {}): Act =>
  add('transfer', 'out', {
    title: said('Drift fra utlandet'),
    exporter: 'hosting-provider',
    importer: 'abroad',
    country,
    mode: 'remoteAccess',
    frequency: 'routine',
    activities: ['booking'],
    data: said('Bestillinger'),
    clearText: true,
    grounds,
    ...fields,
  });
export const assessed = {
  impactAssessments: [
    {
      on: '2026-02-01',
      by: 'municipality',
      text: said('Loven og praksisen i landet er vurdert.'),
      guarantees: ['A', 'B', 'C', 'D'].map((item) => ({
        guarantee: item,
        met: 'met',
        why: said('Se vurderingen.'),
      })),
    },
  ],
};
export const abroad = (country: string, grounds: readonly object[], fields: object = {}, of: object = {}) => [
  party(country, of),
  chained(country),
  transfer(country, grounds, fields),
];

export const judged = (level: number, fields: object = {}): Act =>
  set(scenario, {
    judgements: ['phone', 'online'].map((alternative) => ({
      alternative,
      frequency: { level: alternative === 'phone' ? 2 : level },
      consequence: { level: alternative === 'phone' ? 2 : level },
      by: 'municipality',
      on: '2026-01-12',
      strength: 'moderate',
      why: said('Vurdert av virksomheten.'),
      ...fields,
    })),
  });
/** A risk that is high whatever is done: what the measure did is taken away. */
export const high: readonly Act[] = [judged(5), without('login-against-outsiders', `accept-${scenario}`)];
export const file = (fields: object = {}): Act =>
  add('consultation', 'asked', {
    title: said('Forhåndsdrøfting'),
    about: [scenario],
    sent: '2026-08-01',
    received: '2026-08-03',
    ...fields,
  });
export const begins = (day: string): Act => set('booking', { begins: day });
export const planned = (fields: object = {}): Act =>
  set('login-with-id-porten', { states: [{ state: 'planned', from: '2026-01-12' }], ...fields });

export const data = (fields: object): Act =>
  set('booking', {
    data: [{ text: said('Opplysninger om innbyggeren'), retention: said('Seks måneder'), ...fields }],
  });
export const purpose = (...bases: readonly object[]): Act =>
  set('booking', { purposes: [{ text: said('Gi innbyggerne time'), bases }] });
