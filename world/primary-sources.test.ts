import { isPrimaryAddress, isUnchecked, officialText, type WorldEntryOf } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { shippedWorld } from '../tools/shipped-files.js';

type Source = WorldEntryOf<'source'>;
const sources = shippedWorld().entries.filter((entry): entry is Source => entry.kind === 'source');
const law = sources.filter(({ type }) =>
  ['act', 'regulation', 'treaty', 'judgment', 'decision', 'order', 'guideline', 'proposal'].includes(type),
);

// Whole texts of somebody else, put up by a third party: read there, never linked to.
const copies = [
  'app.midpage.ai',
  'bailii.org',
  'guardint.org',
  'docslib.org',
  'dokumen.tips',
  'scribd.com',
  'vdocuments.us',
];

const factsOf = (source: Source) => [
  { of: source.id, ...source },
  ...source.events.map((event) => ({ of: `${source.id}@${event.date}`, ...event })),
  ...source.provisions.map((provision) => ({ of: `${source.id} ${provision.ref}`, ...provision })),
];

describe('law, rulings and guidelines', () => {
  test('what is marked as read was read at its publisher, or in a copy that is named as one', () => {
    const elsewhere = law
      .flatMap(factsOf)
      .filter(
        ({ verification, cite }) =>
          verification === 'P' && cite.url !== undefined && !isPrimaryAddress(cite.url),
      );
    expect(
      elsewhere.filter(({ cite }) => !copies.some((host) => cite.url?.includes(host))).map(({ of }) => of),
    ).toEqual([]);
  });

  test('an address that is not the publisher’s carries why not: it is marked as an account, and not as the text', () => {
    const secondary = law
      .flatMap(factsOf)
      .filter(({ cite }) => cite.url !== undefined && !isPrimaryAddress(cite.url));
    for (const { of, verification, cite } of secondary)
      expect(
        verification === 'S' || isUnchecked(verification) || copies.some((host) => cite.url?.includes(host)),
        of,
      ).toBe(true);
    expect(secondary.length).toBeGreaterThan(50);
  });

  test('every Norwegian act and regulation, and every EU act with a number, leads to its publisher in both languages', () => {
    for (const source of law) {
      const { lov, celex, hudoc, annexTo } = source.identifiers;
      if (lov === undefined && celex === undefined && hudoc === undefined && annexTo === undefined) continue;
      for (const language of ['nb', 'nn', 'en'] as const) {
        const found =
          officialText(source, language) ?? expect.fail(`${source.id} leads nowhere in ${language}`);
        expect(isPrimaryAddress(found.url), found.url).toBe(true);
        // A reader of English gets English wherever the publisher has it.
        if (language === 'en' && (celex ?? hudoc)) expect(found.language, source.id).toBe('en');
        if (language !== 'en' && (lov ?? annexTo)) expect(found.language, source.id).toBe('no');
      }
    }
  });

  test('these lead to no text of their publisher, and are cited without a link', () => {
    expect(
      law
        .filter(
          (source) => !officialText(source, 'nb') && !(source.cite.url && isPrimaryAddress(source.cite.url)),
        )
        .map(({ id }) => id)
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "adequacy-epo",
        "arkivforskriften-2026",
        "charter",
        "cloud-act",
        "csa-revision",
        "datatilsynet-us-transfers",
        "digital-omnibus",
        "dk-chromebook-2026",
        "ekimdzhiev",
        "folkeskoleloven",
        "guidelines-02-2024",
        "guidelines-05-2021",
        "guidelines-07-2020",
        "i-v-finland",
        "klass",
        "lb-v-hungary",
        "leander",
        "maria-2015",
        "marper",
        "nsm-grunnprinsipper",
        "opinion-22-2024",
        "pclob",
        "podchasov",
        "rec-01-2020",
        "rec-02-2020",
        "szabo-and-vissy",
        "weber-and-saravia",
        "wieder-and-guarnieri",
        "wp248-guidelines",
        "z-v-finland",
      ]
    `);
  });
});

type Read = {
  readonly verification: string;
  readonly cite: { readonly title: string; readonly place?: string };
};
const isRead = (value: object): value is Read => 'verification' in value && 'cite' in value;

/** Every fact in a value, however deep, with the way to it. */
const factsIn = (value: unknown, at: string): readonly (readonly [at: string, fact: Read])[] => {
  if (value === null || typeof value !== 'object') return [];
  return [
    ...(isRead(value) ? [[at, value] as const] : []),
    ...Object.entries(value).flatMap(([key, inner]) => factsIn(inner, `${at}.${key}`)),
  ];
};

describe('every mark says no more than was read', () => {
  const facts = shippedWorld().entries.flatMap((entry) => factsIn(entry, entry.id));

  test('a fact that is marked as read names the page, section, paragraph or heading', () => {
    expect(facts.length).toBeGreaterThan(500);
    const withoutPlace = facts.filter(
      ([, { verification, cite }]) => verification === 'P' && !cite.place?.trim(),
    );
    expect(withoutPlace.map(([at, { cite }]) => `${at}: ${cite.title}`)).toEqual([]);
  });

  test('a text that is said not to have been read is not marked as read', () => {
    const unread = facts.filter(
      ([, { verification, cite }]) =>
        verification === 'P' &&
        /kjent fra dokumentet|fra hukommelsen|(?:teksten|rapporten|listen|brevet) er ikke (?:lest|åpnet|funnet)/i.test(
          cite.title,
        ),
    );
    expect(unread.map(([at]) => at)).toEqual([]);
  });

  test('a day that is only known to the month or year says so', () => {
    type Dated = { readonly precision: string; readonly cite: { readonly title: string } };
    const dated = shippedWorld().entries.flatMap((entry): readonly (readonly [string, Dated])[] => {
      if (entry.kind === 'source') return entry.events.map((event) => [`${entry.id}@${event.date}`, event]);
      return entry.kind === 'series' || entry.kind === 'terms' || entry.kind === 'subprocessors'
        ? entry.editions.map((edition): readonly [string, Dated] => [`${entry.id}@${edition.id}`, edition])
        : [];
    });
    const doubtful = dated.filter(
      ([, { precision, cite }]) =>
        precision === 'day' &&
        /dagen er (?:ikke|fra hukommelsen)|ikke hvilken dag|dag fra en sekundær/i.test(cite.title),
    );
    expect(doubtful.map(([at, { cite }]) => `${at}: ${cite.title}`)).toEqual([]);
  });
});
