import type { Text } from '@risikobilde/core';
import type { AlternativesData } from '../charts/alternatives.js';
import type { ContributionData } from '../charts/contribution.js';
import type { DifferenceData } from '../charts/difference.js';
import type { EstimateData } from '../charts/estimate.js';
import type { ExceedanceData } from '../charts/exceedance-data.js';
import type { RiskMatrixData } from '../charts/risk-matrix-data.js';
import type { TornadoData } from '../charts/tornado.js';

// Invented figures on true-to-life names: as long as real ones are, so that the layouts are tried by what they will meet.

const text = (nb: string, en: string): Text => ({ nb, en });

const bands = [
  { id: 'low', name: { nb: 'Lav', nn: 'Låg', en: 'Low' } },
  { id: 'moderate', name: { nb: 'Moderat', nn: 'Moderat', en: 'Moderate' } },
  { id: 'high', name: { nb: 'Høy', nn: 'Høg', en: 'High' } },
] as const;

const maybeModerate = text('Lav, kan være moderat (29 %)', 'Low, may be moderate (29 %)');

const persons = { nb: 'personer', nn: 'personar', en: 'persons' };

const titles = [
  text('Uvedkommende får innsyn i meldinger i innboksen', 'Outsiders get to read messages in the inbox'),
  text(
    'Feil i tilgangsstyringen gir rettigheter til feil person',
    'An error in access control gives rights to the wrong person',
  ),
  text(
    'Leverandøren stenger tjenester eller avslutter avtalen på kort varsel',
    'The supplier closes services or ends the agreement at short notice',
  ),
  text('Langvarig utfall hos skyleverandøren', 'A long outage at the cloud supplier'),
  text('Informasjon eller innsyn uteblir', 'Information or access is not given'),
  text('Opplysninger fra flere tjenester blir koblet', 'Data from several services are linked'),
  text(
    'Amerikanske myndigheter krever opplysninger utlevert',
    'American authorities demand disclosure of data',
  ),
  text(
    'Fremmed etterretning kompromitterer driftsmiljøet',
    'Foreign intelligence compromises the operating environment',
  ),
  text('Løsepengevirus rammer tjenesteeieren', 'Ransomware strikes the service owner'),
  text(
    'Underleverandør behandler opplysninger i strid med avtalen',
    'A sub-processor processes data contrary to the agreement',
  ),
  text('Utro tjener hos driftsleverandøren', 'A disloyal employee at the operator'),
  text('Testdata med virkelige personer havner utenfor', 'Test data with real persons end up outside'),
] as const;

const cell = (likelihoodLevel: number, consequenceLevel: number) => ({ likelihoodLevel, consequenceLevel });

const cells = [
  [cell(4, 4), cell(3, 3), cell(2, 3)],
  [cell(4, 3), cell(3, 3), cell(3, 3)],
  [cell(2, 4), cell(2, 4), cell(2, 3)],
  [cell(4, 3), cell(3, 3), cell(3, 3)],
  [cell(4, 1), cell(3, 1), cell(3, 1)],
  [cell(3, 3), cell(2, 3), cell(2, 3)],
  [cell(2, 5), cell(1, 5), cell(1, 4)],
  [cell(3, 5), cell(2, 5), cell(2, 5)],
  [cell(4, 4), cell(3, 4), cell(3, 3)],
  [cell(3, 3), cell(3, 3), cell(2, 3)],
  [cell(2, 3), cell(2, 3), cell(2, 3)],
  [cell(3, 2), cell(2, 2), cell(2, 2)],
] as const;

export const riskMatrixSample: RiskMatrixData = {
  alternative: text('Internasjonal sky', 'International cloud'),
  scale: {
    likelihood: [
      { level: 1, name: { nb: 'Meget lite sannsynlig', nn: 'Svært lite sannsynleg', en: 'Very unlikely' } },
      { level: 2, name: { nb: 'Lite sannsynlig', nn: 'Lite sannsynleg', en: 'Unlikely' } },
      { level: 3, name: { nb: 'Moderat sannsynlig', nn: 'Moderat sannsynleg', en: 'Moderately likely' } },
      { level: 4, name: { nb: 'Sannsynlig', nn: 'Sannsynleg', en: 'Likely' } },
      { level: 5, name: { nb: 'Nesten sikkert', nn: 'Nesten sikkert', en: 'Almost certain' } },
    ],
    consequence: [
      { level: 1, name: { nb: 'Ubetydelig', nn: 'Ubetydeleg', en: 'Negligible' } },
      { level: 2, name: { nb: 'Lav', nn: 'Låg', en: 'Low' } },
      { level: 3, name: { nb: 'Moderat', nn: 'Moderat', en: 'Moderate' } },
      { level: 4, name: { nb: 'Alvorlig', nn: 'Alvorleg', en: 'Serious' } },
      { level: 5, name: { nb: 'Svært alvorlig', nn: 'Svært alvorleg', en: 'Very serious' } },
    ],
    bands,
    matrix: [
      ['low', 'low', 'low', 'low', 'moderate'],
      ['low', 'low', 'moderate', 'moderate', 'moderate'],
      ['low', 'moderate', 'moderate', 'moderate', 'high'],
      ['low', 'moderate', 'moderate', 'high', 'high'],
      ['moderate', 'moderate', 'high', 'high', 'high'],
    ],
  },
  scenarios: titles.map((title, k) => {
    const [initial, current, planned] = cells[k] ?? [cell(1, 1), cell(1, 1), cell(1, 1)];
    const tag =
      k === 1 ? text('Moderat, kan være høy (13 %)', 'Moderate, may be high (13 %)') : maybeModerate;
    const spread = [1, 4, 11].includes(k)
      ? { current: { tag, mayBe: {}, cells: [{ ...current, share: 0.6 }] } }
      : undefined;
    return { ref: `scenario-${k + 1}`, title, initial, current, planned, spread };
  }),
};

/** One scenario that may be in several cells. */
export const oneScenarioSample: RiskMatrixData = {
  ...riskMatrixSample,
  withoutList: true,
  scenarios: [
    {
      ref: 'scenario-1',
      title: titles[0] ?? text('Scenario', 'Scenario'),
      initial: cell(4, 3),
      current: cell(2, 2),
      planned: cell(2, 1),
      spread: {
        current: {
          tag: maybeModerate,
          mayBe: {},
          cells: [
            { ...cell(2, 2), share: 0.41 },
            { ...cell(3, 2), share: 0.29 },
            { ...cell(2, 1), share: 0.16 },
          ],
        },
      },
    },
  ],
};

/** A tail like those of the engine, near enough for a picture, with quantiles on it and bounds a little aside. */
const law = (middle: number, spread: number, chance: number) => ({
  curve: Array.from({ length: 61 }, (_, k) => {
    const value = 10 ** (k * 0.1);
    const z = (Math.log10(value) - middle) / spread;
    return { value, probability: chance / (1 + Math.exp(1.7 * z)) };
  }),
  probabilityOfZero: 1 - chance,
  quantiles: [0.5, 0.95, 0.99].map((p) => {
    const value = 10 ** (middle + (spread * Math.log(chance / (1 - p) - 1)) / 1.7);
    return { p, value, low: value * 0.93, high: value * 1.08 };
  }),
});

export const exceedanceSample: ExceedanceData = {
  unit: persons,
  of: text('minst betydelig skade', 'at least significant harm'),
  limits: [
    { persons: 1000, years: 5 },
    { persons: 50_000, years: 75 },
  ],
  alternatives: [
    {
      ref: 'onprem',
      name: text('Egen drift', 'On-premises'),
      ...law(2.6, 0.9, 0.93),
      limits: [
        { chance: 0.297, exceeded: true },
        { chance: 0.0174, exceeded: true },
      ],
    },
    {
      ref: 'cloud',
      name: text('Internasjonal sky', 'International cloud'),
      ...law(2.1, 1, 0.88),
      limits: [
        { chance: 0.157, exceeded: false },
        { chance: 0.0105, exceeded: false },
      ],
    },
    {
      ref: 'local',
      name: text('Lokal sky', 'Local cloud'),
      ...law(2.9, 0.8, 0.95),
      limits: [
        { chance: 0.425, exceeded: true },
        { chance: 0.0203, exceeded: true },
      ],
    },
  ],
};

export const tornadoSample: TornadoData = {
  figure: text('året som er verre enn 95 av 100', 'the year worse than 95 in 100'),
  unit: persons,
  base: 7400,
  bars: [
    { ref: 'scenario-9', title: titles[8], input: 'frequency', low: 5100, high: 12_600 },
    { ref: 'scenario-9', title: titles[8], input: 'consequence', low: 5600, high: 11_900 },
    { ref: 'scenario-1', title: titles[0], input: 'consequence', low: 6300, high: 9800 },
    { ref: 'scenario-4', title: titles[3], input: 'frequency', low: 6500, high: 9100 },
    { ref: 'scenario-2', title: titles[1], input: 'frequency', low: 6900, high: 8300 },
    { ref: 'scenario-3', title: titles[2], input: 'consequence', low: 7250, high: 7700 },
    { ref: 'scenario-7', title: titles[6], input: 'frequency', low: 7380, high: 7440 },
  ],
};

export const differenceSample: DifferenceData = {
  alternative: text('Internasjonal sky', 'International cloud'),
  against: text('egen drift', 'on-premises'),
  unit: persons,
  scenarios: [
    { ref: 'scenario-1', title: titles[0], mean: -120, low: -310, high: -22 },
    { ref: 'scenario-2', title: titles[1], mean: -18, low: -61, high: 4.5 },
    { ref: 'scenario-3', title: titles[2], mean: 640, low: 35, high: 2900 },
    { ref: 'scenario-4', title: titles[3], mean: -2100, low: -8800, high: -340 },
    { ref: 'scenario-5', title: titles[4], mean: 0, low: -0.4, high: 0.5 },
    { ref: 'scenario-7', title: titles[6], mean: 3.2, low: 0.2, high: 14 },
    { ref: 'scenario-11', title: titles[10], mean: -45, low: -160, high: -6 },
  ],
};

export const alternativesSample: AlternativesData = {
  bands,
  alternatives: [
    {
      ref: 'onprem',
      name: text('Egen drift (Altinn II)', 'On-premises (Altinn II)'),
      note: text('Avsluttet 19. juni 2026', 'Ended 19 June 2026'),
      counts: [3, 6, 3],
    },
    {
      ref: 'cloud',
      name: text('Internasjonal sky', 'International cloud'),
      counts: [4, 7, 1],
      mayBeGraver: [1, 4, 0],
    },
    {
      ref: 'local',
      name: text('Lokal sky', 'Local cloud'),
      counts: [2, 6, 2],
      mayBeGraver: [2, 0, 0],
      notJudged: 2,
    },
  ],
};

export const contributionSample: ContributionData = {
  figure: text('forventet skade', 'expected harm'),
  unit: persons,
  now: 980,
  measures: [
    {
      ref: 'customer-lockbox',
      title: text(
        'Customer Lockbox: leverandøren får bare tilgang etter godkjenning',
        'Customer Lockbox: the supplier gets access only after approval',
      ),
      without: 1640,
    },
    { ref: 'encryption-at-rest', title: text('Kryptering ved lagring', 'Encryption at rest'), without: 1210 },
    {
      ref: 'encryption-in-transit',
      title: text('Kryptering under transport', 'Encryption in transit'),
      without: 3150,
    },
    {
      ref: 'location-policy',
      title: text('Regler i Azure for tillatte steder', 'Azure policy on allowed locations'),
      without: 1005,
    },
    {
      ref: 'backup',
      title: text('Sikkerhetskopi i et annet datasenter', 'Backup in another data centre'),
      without: 2200,
    },
  ],
};

const onceIn = (years: number) => ({
  value: years,
  said: { nb: `én gang på ${years} år`, nn: `éin gong på ${years} år`, en: `once in ${years} years` },
});

/** Skew: twice as far up as down, on the logarithmic axis. */
export const estimateSample: EstimateData = {
  unit: { nb: 'år mellom hver gang', nn: 'år mellom kvar gong', en: 'years between one time and the next' },
  inside: 90,
  low: onceIn(10),
  middle: onceIn(30),
  high: onceIn(300),
  curve: Array.from({ length: 61 }, (_, k) => {
    const z = -2.6 + (5.2 * k) / 60;
    const spread = (z < 0 ? Math.log(3) : Math.log(10)) / 1.645;
    return { value: 30 * Math.exp(spread * z), height: Math.exp((-z * z) / 2) / spread };
  }),
};
