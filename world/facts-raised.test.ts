import { createContext, parseLocalDate, type WorldEntry } from '@risikobilde/core';
import { say } from '@risikobilde/words/all';
import { describe, expect, test } from 'vitest';
import { contradictionsOf } from '../packages/core/src/derive/own-words.js';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
type Marked = {
  readonly verification: string;
  readonly cite: { readonly place?: string | undefined; readonly read?: string | undefined };
};

/** `id`, `id § 1`, `id@2024-01-01` or `id@2024-01-01:inForce`, `id/edition`, `id/edition#clause`, `id#passage`. */
const factAt = (at: string): Marked | undefined => {
  const [, id = '', sign, part] = /^([a-z0-9.-]+)(?:([ @/#])(.+))?$/.exec(at) ?? [];
  const entry = world.entries.find((one) => one.id === id);
  if (entry === undefined || sign === undefined) return entry as Marked | undefined;
  return parts[sign]?.(entry, part ?? '');
};

const parts: Readonly<Record<string, (entry: WorldEntry, part: string) => Marked | undefined>> = {
  ' ': (entry, ref) =>
    entry.kind === 'source' ? entry.provisions.find((one) => one.ref === ref) : undefined,
  '@': (entry, part) => {
    const [date, type] = part.split(':');
    return entry.kind === 'source'
      ? entry.events.find((one) => one.date === date && (type === undefined || one.type === type))
      : undefined;
  },
  '#': (entry, id) => (entry.kind === 'source' ? entry.passages?.find((one) => one.id === id) : undefined),
  '/': (entry, part) => {
    const [id, clause] = part.split('#');
    if (!('editions' in entry)) return undefined;
    const edition = entry.editions.find((one) => one.id === id);
    if (clause === undefined || edition === undefined || !('clauses' in edition)) return edition;
    return edition.clauses.find((one) => one.anchor === clause) as Marked | undefined;
  },
};

const read: Readonly<Record<'P' | 'S', readonly string[]>> = {
  P: [
    ...['16', '92', '98', '100', '101', '113'].map((number) => `grunnloven § ${number}`),
    'grunnloven@1814-05-17:adopted',
    'menneskerettsloven@1999-05-21:inForce',
    'menneskerettsloven@2026-01-01:amended',
    'echr',
    'echr@1950-11-04',
    'echr@1953-09-03',
    ...['1', '13', '14'].map((number) => `echr art. ${number}`),
    ...['4', '5', '7', '9'].map((number) => `sikkerhetsloven kap. ${number}`),
    'sikkerhetsloven § 9-4',
    'etterretningstjenesteloven@2020-06-19',
    'folkeregisterloven@2016-12-09',
    'folkeregisterloven@2017-10-01',
    ...['switzerland', 'canada', 'argentina', 'guernsey', 'isle-of-man', 'jersey', 'faroe-islands'].map(
      (country) => `adequacy-${country}`,
    ),
    ...['andorra', 'israel', 'uruguay', 'new-zealand'].map((country) => `adequacy-${country}`),
    'adequacy-new-zealand@2012-12-19',
    'altinn-2-closure',
    ...['2023-11-08', '2023-12-31', '2025-09-29', '2025-10-27', '2026-05-31', '2026-06-19'].map(
      (date) => `altinn-2-closure@${date}`,
    ),
    'microsoft-dpa/2026-05#sub-processors',
    'pclob',
    'pclob@2025-05-21',
    'fisa-702@2023-09-28',
    'e-fokus/2025',
    'pst-ntv/2025',
    'nsm-risiko/2025',
    'microsoft-online-services/2026-06-23',
    'microsoft-online-services/2026-09-10',
    'altinn-whitepaper',
    'altinn-cloud-page',
    'altinn-cloud-page-en',
    'altinn-platform-code@2024-10-16',
    'altinn-platform-code@2025-05-15',
    'altinn-roadmap-register@2025-10-20',
    'altinn-roadmap-register@2026-06-19',
    'altinn-studio-move@2025-07-09',
    'altinn-whitepaper#platform-logs-nb',
    'altinn-whitepaper#platform-logs-en',
    'altinn-whitepaper#keys-at-supplier-nb',
    'altinn-cloud-page#cloud-keys-in-memory-nb',
    'edps-m365-commission@2024-03-08',
    'edps-m365-commission@2025-07-11',
    'microsoft-personnel-locations',
    'customer-lockbox-exceptions',
    'denmark-cloud-guidance-2022',
    'microsoft-government-requests-2018',
    'storting-tech-giants-2025',
    'prop-1s-2026',
  ],
  S: [
    ...['8', '9', '10', '11'].map((number) => `echr art. ${number}`),
    ...['7', '8'].map((number) => `etterretningstjenesteloven kap. ${number}`),
    'adequacy-canada@2001-12-20',
    'adequacy-argentina@2003-06-30',
    'adequacy-isle-of-man@2004-04-28',
    'adequacy-jersey@2008-05-08',
    'adequacy-andorra@2010-10-19',
    'adequacy-israel@2011-01-31',
    'adequacy-korea@2021-12-17',
    'adequate-israel',
    'freg-forskrift',
    'freg-forskrift@2023-06-20',
    'eforvaltningsforskriften@2004-06-25',
    'pclob@2025-01-27',
    'pclob@2025-07-01',
    'trump-v-slaughter',
    'dpf@2026-06-30',
    'eu-data-boundary-exceptions',
    'privatim-cloud-2025',
    'csa-on-privatim-2025',
    'hbdi-m365',
    'netherlands-government-cloud',
    'france-cloud-au-centre',
    'storting-national-cloud-2026',
  ],
};

test.each(Object.entries(read).flatMap(([mark, facts]) => facts.map((at) => [at, mark])))(
  '%s was read, and keeps its mark: %s',
  (at, mark) => {
    const fact = factAt(at) ?? expect.fail(`${at} is gone`);
    expect(fact.verification).toBe(mark);
    expect(fact.cite.read).toBeDefined();
    if (mark === 'P') expect(fact.cite.place).toBeDefined();
  },
);

test.each([
  ['dpf@2026-06-30', 'month'],
  ['microsoft-dpa/2026-05', 'month'],
  ['e-fokus/2025', 'month'],
  ['pst-ntv/2025', 'month'],
  ['nsm-risiko/2025', 'month'],
])('the day of %s is not known, only its %s', (at, precision) => {
  expect(factAt(at)).toMatchObject({ precision });
});

test('an edition of the terms that is only known to exist says nothing of its own', () => {
  const terms = world.entries.find(({ id }) => id === 'microsoft-dpa');
  const [before, newest] = terms?.kind === 'terms' ? terms.editions.slice(-2) : [];
  expect(newest?.verification).toBe('K');
  const texts = (edition: typeof newest) => edition?.clauses.map(({ anchor, text }) => [anchor, text]);
  expect(texts(newest)).toEqual(texts(before));
});

test('what may change any day is looked up every month: law that is awaited, and what the supplier of the case publishes', () => {
  const waiting = world.entries.filter(
    (entry) =>
      'checkEveryMonths' in entry &&
      entry.checkEveryMonths !== undefined &&
      (entry.kind === 'source' || ('supplier' in entry && entry.supplier === 'Microsoft')),
  );
  expect(waiting.length).toBeGreaterThan(25);
  expect(
    waiting
      .filter((entry) => 'checkEveryMonths' in entry && entry.checkEveryMonths !== 1)
      .map(({ id }) => id),
  ).toEqual([]);
});

describe('what the bodies of the world say of themselves', () => {
  const day = parseLocalDate('2026-12-01') ?? expect.fail();
  const context = createContext(shippedCase('altinn3').assessment, world, day);
  const nb = (said: Parameters<typeof say>[0]) => say(said, 'nb');

  test('every passage answers to an id of its own in its source', () => {
    for (const entry of world.entries) {
      const ids = entry.kind === 'source' ? (entry.passages ?? []).map(({ id }) => id) : [];
      expect(new Set(ids).size, entry.id).toBe(ids.length);
    }
  });

  test('four of nine questions have two answers, the other five one', () => {
    const asked = world.entries.flatMap((entry) =>
      entry.kind === 'source'
        ? (entry.passages ?? []).flatMap(({ statement }) => statement?.on['nb'] ?? [])
        : [],
    );
    expect(new Set(asked.filter((on, at) => asked.indexOf(on) !== at)).size).toBe(9);
    expect(
      contradictionsOf(context).map(({ on, between, sides }) => [
        nb(on),
        between,
        ...sides.map(({ answer }) => nb(answer)),
      ]),
    ).toEqual([
      ['Hvor ligger Altinn 3?', 'editions', 'norske datasentre', 'hovedsakelig norske datasentre'],
      ['Ligger alt som tilbys i Norge, også der?', 'pages', 'Ja', 'Nei'],
      ['Hvor ligger plattformens logger?', 'languages', 'Norge', 'Nederland'],
      ['Tilbys registeret for bilder av applikasjoner i Norge?', 'pages', 'Nei', 'Ja'],
    ]);
  });
});
