import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url).pathname;
type Language = 'nb' | 'nn' | 'en';
type Said = { readonly where: string; readonly text: string };

const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => ending.test(path) && !/golden|\/platform\/|\/original\//.test(path));

/** The texts in a language that stand anywhere in a value: `{ nb: ..., nn: ..., en: ... }`. */
const textsIn = (value: unknown, language: Language): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === language && typeof inner === 'string' ? [inner] : textsIn(inner, language),
  );
};

const catalogues = (language: Language): readonly Said[] =>
  filesIn(`packages/words/src/messages/${language}`, /\.json$/).flatMap((path) =>
    Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>).map(
      // The name of a value is not said to anyone.
      ([key, text]) => ({ where: key, text: text.replaceAll(/\{\w+(?=[,}])/g, '{') }),
    ),
  );

const records = (folder: string, language: Language): readonly Said[] =>
  filesIn(folder, /\.yaml$/).flatMap((path) =>
    textsIn(parse(readFileSync(join(root, path), 'utf8')), language).map((text) => ({ where: path, text })),
  );

const pages = (folder: string, ending: RegExp): readonly Said[] =>
  filesIn(folder, ending).map((where) => ({ where, text: readFileSync(join(root, where), 'utf8') }));

const folders = ['cases', 'library', 'world', 'packages/cli/starter', 'packages/server/templates'];

const said = (language: Language): readonly Said[] => [
  ...catalogues(language),
  ...folders.flatMap((folder) => records(folder, language)),
  ...folders.flatMap((folder) => pages(folder, new RegExp(`\\.${language}\\.md$`))),
  ...(language === 'nb' ? pages('docs/brukerveiledning', /\.md$/) : []),
];

/** Words of others, given as they stand: a warning of the Norwegian security authority, what Digdir asks of owners, a term of US law. */
const quoted: readonly RegExp[] = [
  /underleverandør(?:er|ar), som er lett[ea]re/,
  /bruken av Azure som underleverandør/,
  /members of the Federal Trade Commission without cause/,
];

/** What is not written, and what is written instead. */
const avoided: Readonly<Record<Language, readonly (readonly [avoid: RegExp, instead: string])[]>> = {
  nb: [
    [/tenkelige? verden|tenkelige verdener|av 100 verdener/, 'prosent av beregningene'],
    [/\bbomme[rt]?\b/, 'feil i anslagene, uavhengige av hverandre'],
    [/\bhaller\b/, 'hos en norsk driftsleverandør'],
    [/\bexit\b/i, 'leverandørbytte'],
    [/\b(?:er|har) uten grunnlag\b|^Uten grunnlag$/, 'ikke underbygget'],
    [/eksemplet\b|eksemplets\b/i, 'eksempelet'],
    [/rettslige? grunnlag/i, 'behandlingsgrunnlag'],
    [/underleverandør/i, 'underdatabehandler'],
    [/\b(?:er|ble) holdt mot\b|\bholdes mot\b/, 'sammenlignet med'],
    [/proporsjon/i, 'forholdsmessig'],
    [/rettferdiggjort/, 'rettmessig'],
    [/\binnsigelse/, 'innvending'],
    [/tilgang uten\s+grunn\b/, 'urettmessig tilgang'],
    [/flere faktorer/, 'flerfaktorautentisering'],
    [/peker hver sin vei/, 'er i strid med hverandre'],
    [/\bSlags (?:skade|innvending)/, 'type'],
    [/ingen regel lenger gjør/, 'ikke lenger foreligger'],
    [/ute av vurderingen/i, 'tatt ut av vurderingen'],
    [/artikkel 28 holdt mot/, 'slik oppfyller avtalen kravene i artikkel 28'],
    [/kapitlet|kapitlets/, 'kapittelet'],
    [/En viss risiko er det/, 'det er en viss risiko'],
    [/personvernkonsekvensvurdering/i, 'vurdering av personvernkonsekvenser'],
    [/verdensdata/, 'kunnskapsgrunnlaget'],
    [/oppføring for oppføring|\bandre aktører\b/i, 'post, virksomhet'],
    [/Til opplysning/, 'til orientering'],
    [/Rettigheten er ikke berørt/, 'ikke relevant for behandlingen'],
    [/[Kk]ravene i artikkel 28 holdt/, 'slik oppfyller avtalen kravene'],
    [/: stemmer ikke\b/, 'avviker: …'],
    [/er gyldig grunnlag\b/, 'et gyldig overføringsgrunnlag'],
    [/[Ss]kade for mennesker/, 'mulige konsekvenser for den registrerte'],
  ],
  nn: [
    [/tenkjeleg\w* verd/, 'prosent av utrekningane'],
    [/\bbomma[rt]?\b|\bbommar\b/, 'feil i anslaga'],
    [/\bexit\b/i, 'leverandørbyte'],
    [/\b(?:er|har) utan grunnlag\b|^Utan grunnlag$/, 'ikkje underbygd'],
    [/rettsleg\w* grunnlag/i, 'behandlingsgrunnlag'],
    [/\bgjev\b|grunngjev|utgjev|lovgjev/i, 'gir, grunngiving, utgiving, lovgiving'],
    [/\bblei\b/, 'vart'],
    [/\bfyrst/, 'først'],
    [/\bdifor\b/i, 'derfor'],
    [/\bogså\b/i, 'òg'],
    [/\beinskild/i, 'enkelt'],
    [/\bføremål/i, 'formål'],
    [/naudsyn/i, 'nødvendig'],
    [/proporsjon/i, 'forholdsmessig'],
    [/\bforventa?\b/i, 'venta'],
    [/fridommar/i, 'fridomar'],
    [/adekvansvedtak/, 'adekvansavgjerd'],
    [/rettkomne?\b/, 'berettiga'],
    [/\bgaldt\b/, 'gjaldt'],
    [/\bbegynn/i, 'byrje'],
    [/\bkapitlet\b/, 'kapittelet'],
    [/\bhyppigheit/i, 'frekvens'],
    [/halde?ne? ved lag/, 'behalde'],
    [/påropt|påkalla/, 'gjort gjeldande'],
    [/\bi dømet\b/, 'i eksempelet'],
    [/\bmidlar\b(?= |,|\.)/, 'middel (midlar er pengar)'],
    [/handsam/, 'behandle'],
    [/underleverandør/i, 'underdatabehandlar'],
    [/plattforma (?:si eiga|sine eigne|sitt eige|sin eigen)/, 'til plattforma'],
    [/eksempelet (?:si eiga|sine eigne|sitt eige|sjølv)/, 'i eksempelet'],
    [/verdsdata/, 'kunnskapsgrunnlaget'],
    [/nødvendigvurdering/, 'vurderinga av om behandlinga er nødvendig'],
    [/\btyder ikkje at\b/, 'inneber ikkje at'],
    [/\ber kommen\b/, 'er komen'],
    [/Brønnøysundregistera|samfunnssikkerhet og beredskap|Nasjonal sikkerhetsmyndighet/, 'namnet på nynorsk'],
  ],
  en: [
    [/conceivable worlds?|of 100 worlds/, '% of the calculations'],
    [/takes? it that/, 'assumes that'],
    [/\bhalls\b/, 'hosted by a Norwegian operator'],
    [/\banew\b/, 'again'],
    [/\bseldom\b/, 'rarely'],
    [/\b(?:some|no|any|every)body\b/i, 'someone, no one, anyone, everyone'],
    [/\bjudge(?:s|d|ment|ments)\b(?<!judgments?)/i, 'assess, assessment, estimate'],
    [/\bart\. ?\d/i, 'Article'],
    [/\barticle \d/, 'Article'],
    [/\d %/, '25%'],
    [/[Ss]peaks? against/, 'contradicts'],
    [/tell(?:s|ing)? (?:them|the \w+) apart/, 'distinguish'],
    [/\breckon/, 'calculate, assume'],
    [/\bheld against\b|[Hh]old the risk against/, 'compared with, checked against'],
    [/\blean(?:s|ed|ing)? on\b/i, 'rely on'],
    [/\bin its place\b/, 'instead'],
    [/of (?:its|one.s) own accord/, 'voluntarily'],
    [/\bmiddling\b/, 'typical (median)'],
    [/without cause/, 'unauthorised'],
    [/Digdir.s order/, 'at Digdir’s request'],
    [/lives on trust/, 'depends on its customers’ trust'],
    [/By far most/, 'the great majority of'],
    [/\bis controller (?:of|for)\b|Digdir is controller\b(?! and)/, 'is the controller of'],
    [/extra safeguards/, 'supplementary measures'],
    [/basic-data/, 'core register'],
    [/ground for (?:the )?transfer\b/, 'transfer ground'],
    [/[Tt]ime line/, 'timeline'],
    [/world data/, 'knowledge base'],
    [/Who does not follow|\bWhoever\b|\bWho uses\b/, 'the one who, those who'],
    [/opens for\b/, 'permits'],
    [/from a need arises/, 'between a need arising and …'],
    [/digital first choice|the net is/, 'digital by default, online'],
    [/err independently/, 'are independent'],
    [/In particular on|cloud services in particular/, 'use of cloud services'],
  ],
};

const cases = (Object.keys(avoided) as Language[]).flatMap((language) => {
  const texts = said(language);
  return avoided[language].map(([avoid, instead]) => ({ language, avoid, instead, texts }));
});

test('the texts were found', () => {
  for (const language of ['nb', 'nn', 'en'] as const) expect(said(language).length).toBeGreaterThan(4000);
});

test.each(cases)('$language: $avoid is written «$instead»', ({ avoid, texts }) => {
  const found = texts
    .map(({ where, text }) => ({
      where,
      text: quoted.reduce((rest, quote) => rest.replace(quote, ''), text),
    }))
    .filter(({ text }) => avoid.test(text));
  expect(
    found.map(
      ({ where, text }) => `${where}: ${text.slice(Math.max(0, text.search(avoid) - 30)).slice(0, 90)}`,
    ),
  ).toEqual([]);
});
