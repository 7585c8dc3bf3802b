import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/**
 * The places where a reader found that bokmål, nynorsk and English said different things, each with what the three must say
 * now. Read against the texts by eye on 27 November 2026; held here since.
 */
type Words = { readonly nb: string; readonly nn: string; readonly en: string };
type Language = keyof Words;

const root = new URL('../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const catalogue = (language: Language): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...readdirSync(join(root, `packages/words/src/messages/${language}`)).map((file) =>
      JSON.parse(read(`packages/words/src/messages/${language}/${file}`)),
    ),
  );
const catalogues = { nb: catalogue('nb'), nn: catalogue('nn'), en: catalogue('en') };

/** A message in the three languages. */
const message = (key: string): Words => ({
  nb: catalogues.nb[key] ?? '',
  nn: catalogues.nn[key] ?? '',
  en: catalogues.en[key] ?? '',
});

/** The text at a place in a file: `records/id/field`, where an entry of a list is found by its id or ref, or by its number. */
const at = (file: string, ...place: readonly (string | number)[]): Words => {
  let here: unknown = parse(read(file));
  for (const step of place)
    here = Array.isArray(here)
      ? (here.find((entry) => entry.id === step || entry.ref === step || entry.anchor === step) ??
        here[Number(step)])
      : (here as Record<string, unknown>)[step];
  return here as Words;
};

/** A chapter of the case as one line, in the three languages. */
const chapter = (name: string): Words => {
  const page = (language: Language) =>
    read(`cases/altinn3/chapters/${name}.${language}.md`).replaceAll(/\s+/g, ' ');
  return { nb: page('nb'), nn: page('nn'), en: page('en') };
};
const everything = (): Words => {
  const all = (language: Language) =>
    [
      ...Object.values(catalogues[language]),
      ...readdirSync(join(root, 'cases/altinn3/chapters'))
        .filter((file) => file.endsWith(`.${language}.md`))
        .map((file) => read(`cases/altinn3/chapters/${file}`)),
    ].join('\n');
  return { nb: all('nb'), nn: all('nn'), en: all('en') };
};

type Row = readonly [
  number: number,
  what: string,
  said: () => Words,
  holds: Readonly<Record<Language, RegExp>>,
  lacks?: Partial<Readonly<Record<Language, RegExp>>>,
];

const rows: readonly Row[] = [
  [
    1,
    'the claim on the USA speaks of supplementary measures, not of safeguards',
    () => at('cases/altinn3/claims.yaml', 'records', 'no-assessment-of-us-protection-needed', 'text'),
    { nb: /tilleggstiltak/, nn: /tilleggstiltak/, en: /supplementary measures/ },
    { en: /safeguards/ },
  ],
  [
    2,
    'access for support is limited in time',
    () => at('cases/altinn3/activities/development-and-support.yaml', 'records', 'support', 'description'),
    { nb: /tidsbegrenset tilgang/, nn: /tidsavgrensa tilgang/, en: / time-limited access/ },
    { en: /time-time/ },
  ],
  [
    3,
    'why views were not sought should be documented: Article 35(9) has no such duty',
    () => message('about.data-subject-views-missing.why'),
    { nb: /bør grunnen/, nn: /bør grunnen/, en: /reason for not doing so should/ },
  ],
  [
    4,
    'the identity of the chain should be at hand: EDPB Opinion 22/2024 says should',
    () => message('about.chain-identity-incomplete.why'),
    { nb: /bør til enhver tid/, nn: /bør til kvar tid/, en: /should have the identity/ },
  ],
  [
    5,
    'WP 248 criterion 4 is wider than special categories',
    () => at('world/eu/catalogues/wp248.yaml', 'records', 'wp248', 'items', 'c4', 'text'),
    {
      nb: /^Sensitive eller svært personlige opplysninger$/,
      nn: /^Sensitive eller svært personlege opplysningar$/,
      en: /^Sensitive data or data of a highly personal nature$/,
    },
  ],
  [
    6,
    'Article 28(3)(b): confidentiality by contract, or secrecy by law',
    () => at('world/eu/catalogues/art-28.yaml', 'records', 'art-28', 'items', 'b', 'text'),
    { nb: /fortrolighet/i, nn: /konfidensialitet/i, en: /confidentiality/i },
  ],
  [
    7,
    'Article 28(2): authorisation and opposing a change have one word each',
    () => at('world/eu/catalogues/art-28.yaml', 'records', 'art-28', 'items', '28-2', 'text'),
    { nb: /tillatelse.*motsette seg/, nn: /løyve.*setje seg imot/, en: /authorisation.*object/ },
    { nb: /protest|innsigelse|godkjenning/, nn: /protest|innseiing|godkjenning/ },
  ],
  [
    8,
    'sub-processors are not called subcontractors',
    everything,
    { nb: /underdatabehandler/, nn: /underdatabehandlar/, en: /sub-processor/ },
    { nb: /underleverandør/i, nn: /underleverandør/i, en: /subcontractor/i },
  ],
  [
    9,
    'a time limit runs from receipt of the request (Article 12(3))',
    () => at('cases/altinn3/rights.yaml', 'records', 'access-common-functions', 'timeLimit'),
    { nb: /etter at kravet er mottatt/, nn: /etter at kravet er motteke/, en: /of receipt of the request/ },
  ],
  [
    10,
    'no language recommends where the others only tell',
    everything,
    { nb: /./, nn: /./, en: /./ },
    { nb: /felles usikkerhet/, nn: /felles uvisse/, en: /answer to build on|between the first two/ },
  ],
  [
    11,
    'a cell of the rights is read, changed or given',
    () => message('rights.tableLead'),
    {
      nb: /lese, endre eller gi svaret/,
      nn: /lese, endre eller gi svaret/,
      en: /read, change or give the answer/,
    },
  ],
  [
    12,
    'what the two answers to a task mean is said in all three',
    () => message('tour.steps.tasks.text'),
    {
      nb: /må endres, eller hvorfor vurderingen kan stå/,
      nn: /må endrast, eller kvifor vurderinga kan stå/,
      en: /must change, or why the assessment can stand/,
    },
  ],
  [
    13,
    'chapter 4.2: the rest of the section, not of the chapter',
    () => chapter('privacy-assessments'),
    { nb: /Resten av delkapittelet/, nn: /Resten av delkapittelet/, en: /The rest of the section/ },
    { nb: /Siste del av kapittelet/ },
  ],
  [
    14,
    'a claim stands, on screens and in what is published',
    () => message('standing.supported'),
    { nb: /^Står$/, nn: /^Står$/, en: /^Stands$/ },
  ],
  [
    15,
    'harm is material or non-material, as in Article 82',
    () => message('value.scenario.harm.kinds.nonMaterial'),
    { nb: /^ikke-materiell$/, nn: /^ikkje-materiell$/, en: /^non-material$/ },
  ],
  [
    16,
    'the unit of the scales is people harmed',
    () =>
      at('world/risikobilde/scales/risk-5x5.yaml', 'records', 'risk-5x5', 'consequence', '0', 'definition'),
    { nb: /personer rammes/, nn: /personar blir råka/, en: /persons harmed/ },
    { nb: /berør/, en: /affected/ },
  ],
  [
    17,
    'the first figure of the method is read the same way',
    () => ({
      nb: read('docs/method/risk.nb.md'),
      nn: read('docs/method/risk.nb.md'),
      en: read('docs/method/risk.en.md'),
    }),
    {
      nb: /loddrett for sjansen, vannrett for antallet/,
      nn: /./,
      en: /vertical axis shows the chance, the horizontal one the number/,
    },
  ],
  [
    18,
    'the risk is to the data subjects',
    () => message('comparison.lower'),
    { nb: /de registrerte/, nn: /dei registrerte/, en: /data subjects/ },
    { en: /people/ },
  ],
  [
    19,
    'chapter 1.3 speaks of legal authority, not of legal basis',
    () => chapter('introduction'),
    { nb: /eller hva som er hjemmelen/, nn: /heimelen/, en: /nor the legal authority/ },
  ],
  [
    20,
    'Article 6(3): laid down in rules of law',
    () => at('world/eu/law/gdpr.yaml', 'records', 'gdpr', 'provisions', 'art. 6', 'text'),
    {
      nb: /skal være fastsatt i rettsregler/,
      nn: /skal vere fastsette i rettsreglar/,
      en: /must be laid down by law/,
    },
  ],
  [
    21,
    'Article 52(1) of the Charter is on limitations',
    () => at('world/eu/law/european-union.yaml', 'records', 'charter', 'summary'),
    {
      nb: /52 nr. 1 vilkår for begrensninger/,
      nn: /52 nr. 1 vilkår for avgrensingar/,
      en: /52\(1\) conditions for limitations/,
    },
  ],
  [
    22,
    'Article 35(9): where appropriate',
    () => at('world/eu/law/gdpr.yaml', 'records', 'gdpr', 'provisions', 'art. 35', 'text'),
    {
      nb: /der det er relevant \(nr. 9\)/,
      nn: /der det er relevant \(nr. 9\)/,
      en: /where appropriate \(9\)/,
    },
  ],
  [
    23,
    'section 9 of the Personal Data Act says what is outweighed',
    () => at('world/no/law/administration.yaml', 'records', 'popplyl', 'provisions', '§ 9', 'text'),
    { nb: /overstiger ulempene/, nn: /overstig ulempene/, en: /outweighs the disadvantages/ },
  ],
  [
    24,
    'the clauses of 2010 could be relied on up to and including 27 December 2022',
    () => at('world/eu/law/transfers.yaml', 'records', 'scc-2010', 'events', '1', 'text'),
    {
      nb: /til og med 27. desember 2022/,
      nn: /til og med 27. desember 2022/,
      en: /up to and including 27 December 2022/,
    },
  ],
  [
    25,
    'what the publish screen lists is advice',
    () => message('publish.warnings'),
    {
      nb: /^Verdt å se på før du gir ut$/,
      nn: /^Verdt å sjå på før du gir ut$/,
      en: /^Worth checking before you publish$/,
    },
  ],
  [
    26,
    'the gravest severity, and when NSM advised plans',
    () => {
      const [severity, plan] = [
        message('value.scenario.harm.severity.maximum'),
        at('cases/altinn3/measures.yaml', 'records', 'exit-plan', 'description'),
      ];
      return { nb: severity.nb + plan.nb, nn: severity.nn + plan.nn, en: severity.en + plan.en };
    },
    {
      nb: /^svært alvorlig.*NSM rådet i 2026/,
      nn: /^svært alvorleg.*NSM rådde i 2026/,
      en: /^very serious.*In 2026 NSM advised/,
    },
  ],
  [
    27,
    'a proposal is rejected, everywhere',
    () => message('appImportAnswers.refuse'),
    { nb: /^Avvis$/, nn: /^Avvis$/, en: /^Reject$/ },
  ],
  [
    28,
    'what the EU Data Boundary covers differs between the sources, and is asked about',
    () => at('cases/altinn3/chapters/about-use-of-cloud.yaml', 'openQuestions', 3),
    { nb: /EØS.*EU.*EU og EFTA/, nn: /EØS.*EU.*EU og EFTA/, en: /the EEA.*the EU.*the EU and EFTA/ },
  ],
];

test('all 28 are here', () => {
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
});

test.each(rows.map(([number, what, said, holds, lacks]) => ({ number, what, said, holds, lacks })))(
  '$number. $what',
  ({ said, holds, lacks }) => {
    const texts = said();
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(texts[language], language).toMatch(holds[language]);
      const not = lacks?.[language];
      if (not) expect(texts[language], language).not.toMatch(not);
    }
  },
);
