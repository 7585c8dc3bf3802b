import { type AssessmentRecord, documentLanguages, evaluate, type Language } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { publish } from '@risikobilde/publish';
import { keptIn } from '@risikobilde/words';
import { describe, expect, test } from 'vitest';
import { anAssessment, day, record, text } from '../packages/core/src/testing/fixtures.js';
import { shippedFiles, shippedWorld } from '../tools/shipped-files.js';

/**
 * The starter as a municipality elsewhere fills it in, with what the rules of a country ask about, published whole. What its own people have
 * written is theirs; everything else in the document comes from the product.
 */
const asOf = day('2026-11-24');

// What only a Norwegian body has: acts, authorities, institutions, registers. Names that two countries share are told apart by address.
const norwegian =
  /personopplysningslov|popplyl|grunnlov|stortinget|fødselsnummer|d-nummer|forvaltningslov|offentleglov|offentlighetslov|arkivlov|riksarkiv|nasjonalarkiv|kommunelov|sikkerhetslov|språklov|datatilsynet\.no|lovdata|\bNSM\b|\bPST\b|digdir|altinn|ID-porten|\bNorge\b|\bNoreg\b|\bNorway\b|norwegian|\bnorske?\b|Personal Data Act|Archives Act|Public Administration Act|National Archivist/giu;

const countries = [
  { country: 'DK', authority: 'datatilsynet.dk', number: 'CPR-nummer', law: 'databeskyttelsesloven' },
  { country: 'SE', authority: 'imy.se', number: 'personnummer', law: 'lag (2018:218)' },
  { country: 'NL', authority: 'autoriteitpersoonsgegevens.nl', number: 'BSN', law: 'UAVG' },
] as const;

const starter = (country: string): readonly AssessmentRecord[] => {
  const files = shippedFiles('packages/cli/starter').map((file) => ({
    ...file,
    text: file.text
      .replaceAll('"NO"', country)
      .replaceAll(/i (Norge|Noreg)|in Norway/g, 'hjemme')
      .replaceAll('ID-porten', 'innlogging')
      .replaceAll('login-with-id-porten', 'login')
      .replaceAll('stored-in-norway', 'stored-at-home')
      .replaceAll('source: fvl-1967', 'source: own-act'),
  }));
  const read = parseAssessmentFolder(files, { hash: () => '0'.repeat(64) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.assessment.records;
};

const asked = (country: string) => [
  ...starter(country),
  record('ownSource', {
    id: 'own-act',
    name: text('Egen lov'),
    type: 'act',
    jurisdiction: country,
    provisions: [{ ref: '§ 15 a' }],
  }),
  record('activity', {
    id: 'asked-of-country',
    title: text('Søknad'),
    decides: [{ party: 'municipality', what: ['purpose', 'essentialMeans'] }],
    purposes: [{ text: text('Formål'), bases: [{ article: '6(1)(e)' }, { article: '6(1)(a)' }] }],
    data: [
      { text: text('Nummer'), class: 'nationalId' },
      { text: text('Dommer'), class: 'criminal' },
      { text: text('Helse'), class: 'special' },
    ],
    consent: { childAge: 12 },
    obtainedFrom: 'others',
    criteria: [
      { item: 'c5', why: text('Mange') },
      { item: 'c8', why: text('Nytt') },
    ],
  }),
  record('engagement', {
    id: 'abroad',
    principal: 'municipality',
    contractor: 'hosting-provider',
    activities: ['asked-of-country'],
    places: [{ country: 'IE', what: 'storage' }],
  }),
];

const documentOf = (country: string, language: Language): string => {
  const assessment = anAssessment(...asked(country));
  const world = shippedWorld();
  const evaluation = evaluate(assessment, world, asOf);
  const { files } = publish(assessment, world, evaluation, {
    format: ['html', 'json', 'edpb'],
    languages: [language],
    level: 'public',
  });
  return (
    files
      // The schema says what any assessment may hold, and nothing of this one.
      .filter(({ path, mediaType }) => /text|json|html/.test(mediaType) && !path.includes('schema'))
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .join('\n')
      .replaceAll(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '')
      // A language that the starter is written in, and no country.
      .replaceAll('Bokmål Norwegian', 'Bokmål')
  );
};

const found = (document: string): readonly string[] =>
  [...document.matchAll(norwegian)].map(({ index }) =>
    document.slice(Math.max(0, index - 60), index + 40).replaceAll(/\s+/g, ' '),
  );

describe('a municipality elsewhere', () => {
  test.each(
    countries.flatMap((one) => (['nb', 'nn', 'en'] as const).map((language) => ({ ...one, language }))),
  )(
    'in $country has nothing Norwegian in its document in $language',
    ({ country, language, authority, law }) => {
      const document = documentOf(country, language);
      expect(document.length).toBeGreaterThan(50_000);
      expect(found(document)).toEqual([]);
      expect(document).toContain(authority);
      expect(document).toContain(law);
    },
  );

  test('in Norway has its own', () => {
    const document = documentOf('NO', 'nb');
    expect(document).toContain('datatilsynet.no');
    expect(document).toContain('Personopplysningsloven § 12');
  });
});

test.each(['DK', 'SE', 'NL'])(
  'a municipality in %s that keeps its assessment in English alone publishes in it alone, with no word of another',
  (country) => {
    // A record stays one whose texts are in fewer languages.
    const records = (keptIn('en', asked(country)) as readonly AssessmentRecord[]).map((one) =>
      one.kind === 'assessment' ? { ...one, mainLanguage: 'en' } : one,
    );
    const assessment = anAssessment(...records);
    const world = shippedWorld();
    const languages = documentLanguages(assessment, world);
    expect(languages).toEqual(['en']);
    const { files } = publish(assessment, world, evaluate(assessment, world, asOf), {
      format: ['html', 'json', 'edpb', 'hugo', 'csv'],
      languages,
      level: 'public',
    });
    const said = files
      .filter(({ path, mediaType }) => /text|json|html/.test(mediaType) && !path.includes('schema'))
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .join('\n')
      .replaceAll(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, '');
    expect(said.length).toBeGreaterThan(100_000);
    // What the fixtures of the test say in bokmål alone is marked, and the page says so.
    expect(found(said.replaceAll('Bokmål Norwegian', ''))).toEqual([]);
    expect(said.match(/\b(?:ikke|ikkje|opplysninger|opplysningar|hvilken|skal)\b/gi) ?? []).toEqual([]);
  },
);
