import type { Kind } from '../model/assessment.js';
import type { WorldKind } from '../world/world.js';

/** The least that the schema of each kind asks for, apart from `id` and `kind`. */
export const recordDefaults: { readonly [K in Kind]: object } = {
  assessment: {
    title: { nb: 'Vurdering' },
    subject: { type: 'platform', name: { nb: 'Plattform' }, operator: 'operator' },
    alternatives: [
      { id: 'before', name: { nb: 'Før' }, role: 'baseline' },
      { id: 'chosen', name: { nb: 'Valgt' }, role: 'chosen' },
    ],
    scale: 'test-scale',
    changeLog: [{ version: '1.0', date: '2020-01-01', changes: { nb: 'Første versjon' } }],
  },
  party: { name: { nb: 'Virksomhet' }, type: 'company', country: 'NO' },
  activity: {
    title: { nb: 'Behandling' },
    description: { nb: 'Beskrivelse' },
    purposes: [],
    data: [],
    subjects: [],
    obtainedFrom: 'subject',
    decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
  },
  engagement: {
    principal: 'operator',
    contractor: 'provider',
    activities: ['activity'],
    contract: { title: { nb: 'Databehandleravtale' }, inWriting: true },
    places: [],
  },
  transfer: {
    title: { nb: 'Overføring' },
    exporter: 'provider',
    importer: 'importer',
    country: 'US',
    mode: 'remoteAccess',
    frequency: 'routine',
    activities: ['activity'],
    data: { nb: 'Opplysninger' },
    clearText: true,
    grounds: [],
  },
  premise: { text: { nb: 'Forutsetning' }, ifItFalls: { nb: 'Må vurderes på nytt' } },
  scenario: {
    title: { nb: 'Scenario' },
    source: { actor: { nb: 'Aktør' }, type: 'criminal' },
    event: { nb: 'Hendelse' },
    dimensions: ['confidentiality'],
    affects: ['activity'],
    harm: { chain: { nb: 'Skade' }, kinds: ['nonMaterial'], severity: 'limited' },
  },
  measure: {
    title: { nb: 'Tiltak' },
    description: { nb: 'Beskrivelse' },
    type: 'technical',
    states: [{ state: 'implemented' }],
  },
  effect: { measure: 'measure', scenario: 'scenario', why: { nb: 'Fordi' } },
  right: {
    article: '15',
    activities: ['activity'],
    says: 'exists',
    how: { nb: 'Slik' },
    answeredBy: 'operator',
  },
  freedom: { right: 'echr:8', title: { nb: 'Privatliv' }, activities: ['activity'], steps: {} },
  requirement: {
    item: 'art-28:a',
    engagement: 'engagement',
    met: 'met',
    why: { nb: 'Fordi' },
    on: '2020-01-01',
    by: 'operator',
  },
  benefit: { text: { nb: 'Fordel' }, forWhom: 'people', strength: 'moderate', alternatives: ['chosen'] },
  claim: { text: { nb: 'Påstand' }, section: 'section', order: 1, grounds: { all: [] } },
  section: { title: { nb: 'Kapittel' }, slug: 'section', weight: 1 },
  advice: {
    adviser: 'dpo',
    by: { nb: 'Personvernombudet' },
    on: '2020-01-01',
    text: { nb: 'Råd' },
    followed: 'yes',
  },
  decision: {
    type: 'acceptance',
    by: { nb: 'Risikoeier' },
    on: '2020-01-01',
    why: { nb: 'Fordi' },
  },
  consultation: { title: { nb: 'Forhåndsdrøfting' } },
  ownSource: { name: { nb: 'Egen kilde' }, type: 'act', verification: 'K' },
  consideration: {
    of: { alternative: 'before' },
    about: ['claim'],
    on: '2020-01-01',
    by: 'operator',
    result: 'unchanged',
    because: { nb: 'Fordi' },
  },
  stance: { of: 'measure', answer: 'adopt' },
};

const levels = (...names: readonly string[]) =>
  names.map((name, i) => ({ level: i + 1, name: { nb: name }, definition: { nb: name } }));

/** The same for world data. */
export const worldDefaults: { readonly [K in WorldKind]: object } = {
  source: {
    type: 'act',
    title: { nb: 'Lov' },
    short: { nb: 'Loven' },
    jurisdiction: 'NO',
    issuer: 'Stortinget',
    events: [
      {
        date: '2000-01-01',
        type: 'inForce',
        text: { nb: 'Trådte i kraft' },
        cite: { title: 'Test' },
        verification: 'P',
      },
    ],
  },
  adequacy: {
    name: { nb: 'Adekvansbeslutning' },
    country: 'US',
    covers: 'all',
    scope: { nb: 'Alle' },
    source: 'source',
  },
  theme: { name: { nb: 'Tema' }, definition: { nb: 'Tema' } },
  series: { publisher: 'Utgiver', title: { nb: 'Serie' }, editions: [] },
  technology: {
    date: '2020-01-01',
    name: { nb: 'Teknologi' },
    text: { nb: 'Teknologi' },
    themes: ['theme'],
    bears: 'against',
  },
  mandate: { title: { nb: 'Føring' }, issuer: 'Departementet', date: '2020-01-01', text: { nb: 'Føring' } },
  terms: { supplier: 'Leverandør', title: { nb: 'Vilkår' }, ownWords: true, editions: [] },
  subprocessors: { supplier: 'Leverandør', title: { nb: 'Underleverandører' }, editions: [] },
  catalogue: { title: { nb: 'Katalog' }, items: [] },
  rightsByBasis: { id: 'gdpr-rights', title: { nb: 'Rettigheter' }, rows: [] },
  scale: {
    id: 'test-scale',
    version: 1,
    title: { nb: 'Skala' },
    likelihood: levels('Lav', 'Middels', 'Høy'),
    consequence: levels('Lav', 'Middels', 'Høy'),
    bands: [
      {
        id: 'low',
        name: { nb: 'Lav' },
        colour: '#00ff00',
        accept: 'yes',
        whoMayAccept: { nb: 'Alle' },
      },
      {
        id: 'medium',
        name: { nb: 'Middels' },
        colour: '#ffff00',
        accept: 'withReason',
        whoMayAccept: { nb: 'Leder' },
      },
      { id: 'high', name: { nb: 'Høy' }, colour: '#ff0000', accept: 'no', whoMayAccept: { nb: 'Ingen' } },
    ],
    matrix: [
      ['low', 'low', 'medium'],
      ['low', 'medium', 'high'],
      ['medium', 'high', 'high'],
    ],
  },
  fieldWords: {
    name: { nb: 'Navn' },
    dataClass: 'ordinary',
    where: 'field',
    why: { nb: 'Fordi' },
    words: { nb: ['navn'], nn: ['namn'], en: ['name'] },
  },
  roleNames: {
    title: { nb: 'Roller' },
    roles: [{ code: 'DAGL', name: { nb: 'Daglig leder' }, from: 'unitRegister' }],
  },
  serviceOwners: {
    title: { nb: 'Tjenesteeiere' },
    owners: [{ code: 'me', name: { nb: 'Kommunen' }, production: true }],
    leftOut: [],
  },
};
