import { articlePlace, type FullText, type Language, textIn } from '@risikobilde/core';

const text = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

/** Sentences and headings that the publisher itself writes. `{name}` is filled in. */
export const phrases = {
  subtitle: text(
    'Vurdering av personvernkonsekvenser (DPIA)',
    'Vurdering av personvernkonsekvensar (DPIA)',
    'Data protection impact assessment (DPIA)',
  ),
  rootLink: text('DPIA', 'DPIA', 'DPIA'),
  changeLog: text('Endringslogg', 'Endringslogg', 'Change log'),
  record: text('Grunnlaget', 'Grunnlaget', 'The record'),
  recordLead: text(
    'Her står alle opplysningene vurderingen bygger på, slik de gjaldt {date}. Kapitlene viser til dem.',
    'Her står alle opplysningane vurderinga byggjer på, slik dei gjaldt {date}. Kapitla viser til dei.',
    'Everything that the assessment rests on, as it was on {date}. The chapters refer to it.',
  ),
  recordDescription: text(
    'Alle opplysninger vurderingen bygger på.',
    'Alle opplysningar vurderinga byggjer på.',
    'Everything that the assessment rests on.',
  ),
  openQuestions: text('Åpne spørsmål', 'Opne spørsmål', 'Open questions'),
  table: text('Tabell {number}. {caption}', 'Tabell {number}. {caption}', 'Table {number}. {caption}'),
  emptyTable: text(
    '{caption}: ingenting er registrert.',
    '{caption}: ingenting er registrert.',
    '{caption}: nothing is recorded.',
  ),
  unchecked: text('ikke kontrollert', 'ikkje kontrollert', 'unchecked'),
  read: text('lest {date}', 'lesen {date}', 'read {date}'),
  hidden: text(
    'ikke tilgjengelig på dette nivået',
    'ikkje tilgjengeleg på dette nivået',
    'not available at this level',
  ),
  hiddenReason: text(
    'Grunnen bygger på opplysninger som ikke er tilgjengelige på dette nivået.',
    'Grunnen byggjer på opplysningar som ikkje er tilgjengelege på dette nivået.',
    'The reason rests on information that is not available at this level.',
  ),
  hiddenFindings: text(
    '{count} funn gjelder opplysninger som ikke er tilgjengelige på dette nivået.',
    '{count} funn gjeld opplysningar som ikkje er tilgjengelege på dette nivået.',
    'Findings about information that is not available at this level: {count}.',
  ),
  notPart: text(
    'ikke del av vurderingen {date}',
    'ikkje del av vurderinga {date}',
    'not part of the assessment on {date}',
  ),
  unknown: text('finnes ikke', 'finst ikkje', 'does not exist'),
  onlyNorwegian: text(
    'Denne teksten finnes bare på bokmål.',
    'Denne teksten finst berre på bokmål.',
    'This text is available in Norwegian only.',
  ),
  someNorwegian: text(
    'Noen av tekstene på denne siden finnes bare på bokmål.',
    'Nokre av tekstane på denne sida finst berre på bokmål.',
    'Some texts on this page are available in Norwegian only.',
  ),
  standingOn: text(
    '{standing} per {date}: {reason}',
    '{standing} per {date}: {reason}',
    '{standing} as of {date}: {reason}',
  ),
  laterWords: text(
    'Ordlyden er den i versjon {version}, prøvd mot det som gjaldt {date}. Slik sto ikke nødvendigvis teksten da; eldre utgaver av den er ikke lagret her.',
    'Ordlyden er den i versjon {version}, prøvd mot det som galdt {date}. Slik stod ikkje nødvendigvis teksten då; eldre utgåver av han er ikkje lagra her.',
    'The wording is that of version {version}, held against what applied on {date}. The text did not necessarily read so then; earlier texts are not kept here.',
  ),
  exampleChapter: text(
    'Dette kapittelet er eksempelets eget. Det står ikke i den publiserte vurderingen.',
    'Dette kapittelet er eksempelet sitt eige. Det står ikkje i den publiserte vurderinga.',
    'This chapter is the example’s own. It is not in the published assessment.',
  ),
  exampleClaim: text(
    'Eksempelets egen vurdering.',
    'Eiga vurdering i eksempelet.',
    'The example’s own judgement.',
  ),
  exampleLevels: text(
    'Vurderinger merket «eksempelets egen vurdering» er laget for dette eksempelet. De er ikke gitt av {operator}.',
    'Vurderingar merkte «eiga vurdering i eksempelet» er laga for dette eksempelet. Dei er ikkje gitt av {operator}.',
    'Judgements marked “the example’s own judgement” were made for this example. {operator} did not make them.',
  ),
  uncheckedFacts: text(
    'Opplysninger merket «ikke kontrollert» er ikke kontrollert mot kilden. De må kontrolleres før noen bygger på dem.',
    'Opplysningar merkte «ikkje kontrollert» er ikkje kontrollerte mot kjelda. Dei må kontrollerast før nokon byggjer på dei.',
    'Facts marked “unchecked” have not been checked against the source. Check them before relying on them.',
  ),
  risksNote: text(
    'Nivåene gjelder risikoen for de registrerte. «Før tiltak» er uten tiltak, «nå» regner med tiltak som er gjennomført, og «med planlagte tiltak» regner også med dem som er planlagt.',
    'Nivåa gjeld risikoen for dei registrerte. «Før tiltak» er utan tiltak, «no» reknar med tiltak som er gjennomførte, og «med planlagde tiltak» reknar òg med dei som er planlagde.',
    'The levels are of the risk to people. “Before measures” counts none, “now” counts measures that are in place, and “with planned measures” also counts those that are planned.',
  ),
  riskCell: text(
    '{band} (sannsynlighet {likelihood}, konsekvens {consequence})',
    '{band} (sannsyn {likelihood}, konsekvens {consequence})',
    '{band} (likelihood {likelihood}, consequence {consequence})',
  ),
  riskRange: text('kan være {low} til {high}', 'kan vere {low} til {high}', 'may be {low} to {high}'),
  bandShare: text('{band} {n} %', '{band} {n} %', '{band} {n}%'),
  bandOfMiddles: text(
    'midten av spennene gir {band}',
    'midten av spenna gjev {band}',
    'the middle of the ranges gives {band}',
  ),
  sharesNote: text(
    'Prosentene viser hvor ofte resultatet havner i hvert felt når hyppighet, virkning av tiltak og omfang varieres innenfor spennene.',
    'Prosentane viser kor ofte resultatet hamnar i kvart felt når hyppigheit, verknad av tiltak og omfang blir varierte innanfor spenna.',
    'The percentages show how often the result falls in each band when frequency, effect of measures and extent vary within their ranges.',
  ),
  comparedWith: text('{a} sammenlignet med {b}', '{a} samanlikna med {b}', '{a} compared with {b}'),
  asBefore: text('Som før tiltak', 'Som før tiltak', 'As before measures'),
  asNow: text('Som nå', 'Som no', 'As now'),
  levelWord: text('{level} av {of}: {name}', '{level} av {of}: {name}', '{level} of {of}: {name}'),
  ended: text(
    '{name} har sluttdato {date}.',
    '{name} har sluttdato {date}.',
    '{name} has {date} as its end date.',
  ),
  times: text('ganger {factor}', 'gonger {factor}', 'times {factor}'),
  noEffect: text('ingen virkning', 'ingen verknad', 'no effect'),
  agrees: text('stemmer', 'stemmer', 'agrees'),
  disagrees: text('stemmer ikke', 'stemmer ikkje', 'does not agree'),
  notAnswered: text('ikke besvart', 'ikkje svart på', 'not answered'),
  notReached: text('ikke aktuelt', 'ikkje aktuelt', 'not reached'),
  followsFromSteps: text('Følger av svarene', 'Følgjer av svara', 'Follows from the answers'),
  undecided: text(
    'kan ikke avgjøres før alle steg er besvart',
    'kan ikkje avgjerast før alle steg er svara på',
    'cannot be decided until every step is answered',
  ),
  articleNumber: text('Artikkel {article}', 'Artikkel {article}', 'Article {article}'),
  section: text('Kapittel', 'Kapittel', 'Chapter'),
  whatMeans: text('{name} bestemmer {what}', '{name} bestemmer {what}', '{name} decides {what}'),

  // Overview page and page furniture (html)
  overview: text('Oversikt', 'Oversikt', 'Overview'),
  conclusion: text('Konklusjonen', 'Konklusjonen', 'The conclusion'),
  otherClaims: text(
    'Påstander i de andre kapitlene',
    'Påstandar i dei andre kapitla',
    'Claims in the other chapters',
  ),
  findings: text('Funn', 'Funn', 'Findings'),
  noFindings: text('Ingen funn.', 'Ingen funn.', 'No findings.'),
  tasks: text('Må vurderes på nytt', 'Må vurderast på nytt', 'To be reassessed'),
  noTasks: text(
    'Ingenting venter på ny vurdering.',
    'Ingenting ventar på ny vurdering.',
    'Nothing is waiting to be reassessed.',
  ),
  chapters: text('Kapitler', 'Kapittel', 'Chapters'),
  onThisPage: text('På denne siden', 'På denne sida', 'On this page'),
  footnotes: text('Fotnoter', 'Fotnotar', 'Footnotes'),
  backToText: text('Tilbake til teksten', 'Tilbake til teksten', 'Back to the text'),
  skip: text('Hopp til innholdet', 'Hopp til innhaldet', 'Skip to the content'),
  skipToChapters: text('Gå til kapitlene', 'Gå til kapitla', 'Go to the chapters'),
  date: text('Dato', 'Dato', 'Date'),
  language: text('Språk', 'Språk', 'Language'),
  show: text('Vis', 'Vis', 'Show'),
  chooseDate: text(
    'Vis vurderingen på en annen dato',
    'Vis vurderinga på ein annan dato',
    'Show the assessment on another date',
  ),
  asOf: text(
    'Slik vurderingen står {date}',
    'Slik vurderinga står {date}',
    'The assessment as it stands on {date}',
  ),
  version: text('Versjon {version}', 'Versjon {version}', 'Version {version}'),
  overdue: text('over fristen', 'over fristen', 'overdue'),
  essential: text(
    'Konklusjonen trenger denne.',
    'Konklusjonen treng denne.',
    'The conclusion needs this one.',
  ),
  answeredBy: text('Besvart', 'Svara på', 'Answered'),
  whatToDo: text('Gjør dette: {fix}', 'Gjer dette: {fix}', 'What to do: {fix}'),
  next: text('Neste', 'Neste', 'Next'),
  previous: text('Forrige', 'Førre', 'Previous'),
  made: text('Laget med Risikobilde', 'Laga med Risikobilde', 'Made with Risikobilde'),
} as const satisfies Record<string, FullText>;

export type Phrase = keyof typeof phrases;

export const languageNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
};

/** A phrase in a language, with `{name}` filled in. */
export const phrase = (
  language: Language,
  key: Phrase,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  phrases[key][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** "artikkel 6 nr. 1 bokstav e", as the language cites it. */
export const articleWords = (language: Language, place: string): string =>
  phrase(language, 'articleNumber', { article: textIn(articlePlace(place), language) });

/** A sentence starts with a capital letter, whatever it was made of. */
export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
