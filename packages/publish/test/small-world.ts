import { isWorldKind, type World, worldSchemas } from '@risikobilde/core';
import { eeaTerritories } from '@risikobilde/core/testing';

const entries = (items: readonly Record<string, unknown>[]): World['entries'] =>
  items.map((item) => {
    const kind = String(item['kind']);
    if (!isWorldKind(kind)) throw new Error(`no kind ${kind}`);
    return worldSchemas[kind].parse(item);
  });

/** A text in the languages given. */
export const t = (nb: string, en?: string, nn?: string) => ({ nb, ...(en && { en }), ...(nn && { nn }) });
const cite = {
  title: 'EUR-Lex',
  url: 'https://eur-lex.europa.eu/eli/dec_impl/2023/1795/oj',
  read: '2026-06-01',
};

const level = (level: number, nb: string, en: string, range: [number, number], key: string) => ({
  level,
  name: t(nb, en),
  definition: t(`${nb}.`, `${en}.`),
  [key]: range,
});

export const smallWorld: World = {
  entries: [
    ...eeaTerritories,
    ...entries([
      {
        kind: 'publisher',
        id: 'publisher-eur-lex',
        name: t('EUR-Lex', 'EUR-Lex', 'EUR-Lex'),
        hosts: ['europa.eu'],
        texts: (['en', 'da'] as const).map((language) => ({
          number: 'celex',
          like: '(.+)',
          url: `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}/TXT/?uri=CELEX:$1`,
          language,
          readers: language === 'da' ? ['nb', 'nn'] : [],
        })),
        cite,
        verification: 'P',
      },
      {
        kind: 'country',
        id: 'country-no',
        code: 'NO',
        title: t('Lov og tilsyn', 'Law and authority'),
        withholding: [
          {
            id: 'offentleglova-24',
            name: t('offentleglova § 24', 'Freedom of Information Act, section 24', 'offentleglova § 24'),
            cite,
            verification: 'P',
          },
        ],
      },
      {
        kind: 'source',
        id: 'dpf',
        type: 'decision',
        title: t('Gjennomføringsbeslutning (EU) 2023/1795', 'Implementing Decision (EU) 2023/1795'),
        short: t('rammeverket mellom EU og USA', 'the EU-US framework'),
        jurisdiction: 'EU',
        issuer: { nb: 'EU-kommisjonen' },
        identifiers: { celex: '32023D1795' },
        events: [
          { date: '2023-07-10', type: 'adopted', text: t('Vedtatt', 'Adopted'), cite, verification: 'P' },
          {
            date: '2025-10-31',
            type: 'appealed',
            case: 'C-703/25 P',
            text: t('Anket (C-703/25 P)', 'Appealed (C-703/25 P)', 'Anka (C-703/25 P)'),
            cite,
            verification: 'P',
          },
        ],
        cite,
        verification: 'P',
      },
      {
        kind: 'source',
        id: 'wp248',
        type: 'guideline',
        title: t('Retningslinjer for DPIA, WP 248 rev. 01', 'Guidelines on DPIA, WP 248 rev. 01'),
        short: t('WP 248', 'WP 248'),
        jurisdiction: 'EU',
        issuer: { nb: 'Artikkel 29-gruppen' },
        events: [
          {
            date: '2017-10-04',
            type: 'adopted',
            text: t('Vedtatt'),
            cite: { title: 'WP 248' },
            verification: 'K',
          },
        ],
        cite: { title: 'WP 248 rev. 01' },
        verification: 'K',
      },
      {
        kind: 'adequacy',
        id: 'dpf-scheme',
        name: t('EU-US Data Privacy Framework', 'EU-US Data Privacy Framework'),
        country: 'US',
        covers: 'all',
        scope: t('Sertifiserte virksomheter', 'Certified organisations'),
        source: 'dpf',
        cite,
        verification: 'P',
      },
      {
        kind: 'scale',
        id: 'three',
        version: 1,
        title: t('Tre trinn', 'Three levels'),
        likelihood: [
          level(1, 'Lav', 'Low', [0.001, 0.1], 'perYear'),
          level(2, 'Middels', 'Medium', [0.1, 1], 'perYear'),
          level(3, 'Høy', 'High', [1, 10], 'perYear'),
        ],
        consequence: [
          level(1, 'Liten', 'Small', [1, 100], 'persons'),
          level(2, 'Alvorlig', 'Serious', [100, 10000], 'persons'),
          level(3, 'Svært alvorlig', 'Very serious', [10000, 1000000], 'persons'),
        ],
        bands: [
          { id: 'low', name: t('Lav', 'Low'), colour: '#00aa00', accept: 'yes', whoMayAccept: t('Alle') },
          {
            id: 'medium',
            name: t('Middels', 'Medium'),
            colour: '#aaaa00',
            accept: 'withReason',
            whoMayAccept: t('Leder'),
          },
          {
            id: 'high',
            name: t('Høy', 'High'),
            colour: '#aa0000',
            accept: 'no',
            whoMayAccept: t('Direktør'),
          },
        ],
        matrix: [
          ['low', 'low', 'medium'],
          ['low', 'medium', 'high'],
          ['medium', 'high', 'high'],
        ],
        cite: { title: 'Egen skala' },
        verification: 'P',
      },
      {
        kind: 'catalogue',
        id: 'art-28',
        title: t('Artikkel 28', 'Article 28'),
        items: [
          {
            id: 'a',
            text: t(
              'Behandler bare etter dokumenterte instrukser',
              'Processes only on documented instructions',
            ),
            article: '28(3)(a)',
          },
        ],
        cite: { title: 'Personvernforordningen' },
        verification: 'P',
      },
    ]),
  ],
};
