import {
  countryName,
  type Evaluation,
  isOfKind,
  type Language,
  type Release,
  statementName,
  textIn,
  type World,
} from '@risikobilde/core';
import type { PublishedFile } from '../formats/hugo/render.js';
import { formatDate } from '../words/dates.js';
import { valueWord } from '../words/field-words.js';
import { resultWord } from '../words/result-words.js';
import { phrase } from '../words/phrases.js';
import { pageOf } from '../formats/html/plain-page.js';
import { doneAndYours } from './done-and-yours.js';
import { parts, table, words } from './markdown-text.js';

export type SupportPackOptions = {
  readonly format: 'markdown' | 'html';
  readonly languages: readonly Language[];
};

const say = {
  title: {
    nb: 'Bistand til din vurdering av personvernkonsekvenser',
    nn: 'Hjelp til vurderinga di av personvernkonsekvensar',
    en: 'Support for your data protection impact assessment',
  },
  lead: {
    nb: 'Databehandleren skal bistå den behandlingsansvarlige med vurderingen av personvernkonsekvenser (personvernforordningen artikkel 28 nr. 3 bokstav f). Dette er det vi kan gi: utgave {version}, slik den sto {date}. Innholdet er fryst og har fingeravtrykket {hash}.',
    nn: 'Databehandlaren skal hjelpe den behandlingsansvarlege med vurderinga av personvernkonsekvensar (personvernforordninga artikkel 28 nr. 3 bokstav f). Dette er det vi kan gi: utgåve {version}, slik ho var {date}. Innhaldet er fryst og har fingeravtrykket {hash}.',
    en: 'The processor shall assist the controller with its data protection impact assessment (Article 28(3)(f) GDPR). This is what we can give: release {version} as it was on {date}. The content is frozen under the fingerprint {hash}.',
  },
  chain: { nb: 'Databehandlere og steder', nn: 'Databehandlarar og stader', en: 'Processors and places' },
  by: { nb: 'Oppdragsgiver', nn: 'Oppdragsgivar', en: 'Engaged by' },
  who: { nb: 'Databehandler', nn: 'Databehandlar', en: 'Processor' },
  where: { nb: 'Steder', nn: 'Stader', en: 'Places' },
  transfers: { nb: 'Overføringer ut av EØS', nn: 'Overføringar ut av EØS', en: 'Transfers out of the EEA' },
  transfer: { nb: 'Overføring', nn: 'Overføring', en: 'Transfer' },
  country: { nb: 'Land', nn: 'Land', en: 'Country' },
  how: { nb: 'Hvor ofte', nn: 'Kor ofte', en: 'How often' },
  measures: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measures' },
  measure: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  what: { nb: 'Hva det gjør', nn: 'Kva det gjer', en: 'What it does' },
  risks: { nb: 'Risiko ved plattformen', nn: 'Risiko ved plattforma', en: 'Risk at the platform' },
  risksLead: {
    nb: 'Risikoen gjelder alle som bruker plattformen. I din egen vurdering måles den mot dine registrerte.',
    nn: 'Risikoen gjeld alle som bruker plattforma. I di eiga vurdering blir han målt mot dei registrerte hos deg.',
    en: 'The risk concerns all who use the platform. In your own assessment it is held against your data subjects.',
  },
  judgedBy: { nb: 'Vurdert av', nn: 'Vurdert av', en: 'Judged by' },
  scenario: { nb: 'Scenario', nn: 'Scenario', en: 'Scenario' },
  now: { nb: 'Risiko nå', nn: 'Risiko no', en: 'Risk now' },
  premises: {
    nb: 'Forutsetninger vurderingen hviler på',
    nn: 'Føresetnader vurderinga kviler på',
    en: 'Premises that the assessment rests on',
  },
  premise: { nb: 'Forutsetning', nn: 'Føresetnad', en: 'Premise' },
  standing: { nb: 'Slik står den', nn: 'Slik står han', en: 'How it stands' },
  falls: { nb: 'Hvis den faller', nn: 'Om han fell', en: 'If it falls' },
} as const;

/**
 * What a processor gives to those who must assess their own processing (art. 28(3)(f)): one document, and one page of who
 * does what. Made from a release, so that it says what owners build on, and nothing that is not shared with them.
 */
export const supportPack = (
  release: Release,
  world: World,
  evaluation: Evaluation,
  { format, languages }: SupportPackOptions,
): readonly PublishedFile[] =>
  languages.flatMap((language) =>
    [
      {
        name: { nb: 'bistand', nn: 'hjelp', en: 'support' }[language],
        text: documentOf(release, world, evaluation, language),
      },
      {
        name: { nb: 'gjort-for-deg', nn: 'gjort-for-deg', en: 'done-for-you' }[language],
        text: doneAndYours(release, evaluation, language),
      },
    ].map(({ name, text }) =>
      format === 'markdown'
        ? { path: `${language}/${name}.md`, text }
        : { path: `${language}/${name}.html`, text: pageOf(text, language) },
    ),
  );

const documentOf = (release: Release, world: World, evaluation: Evaluation, language: Language): string => {
  const { records, manifest } = release;
  const t = (key: keyof typeof say): string => say[key][language];
  const parties = new Map(
    records.filter(isOfKind('party')).map((party) => [party.id, textIn(party.name, language)]),
  );
  const party = (id: string): string => words(parties.get(id) ?? id);
  const scaleId = records.find(isOfKind('assessment'))?.scale;
  const scale = world.entries.find((entry) => entry.kind === 'scale' && entry.id === scaleId);
  const bandWord = (id: string): string => {
    const band = scale?.kind === 'scale' ? scale.bands.find((one) => one.id === id) : undefined;
    return band ? textIn(band.name, language) : id;
  };
  const inCountry = (code: string): string => words(textIn(countryName(code), language));
  const names = new Map(records.map((record) => [record.id, textIn(statementName(record), language)]));
  return parts(
    `# ${t('title')}`,
    words(t('lead'))
      .replace(String.raw`\{version\}`, () => words(manifest.version))
      .replace(String.raw`\{date\}`, () => formatDate(manifest.on, language))
      .replace(String.raw`\{hash\}`, () => `\`${manifest.hash}\``),
    `## ${t('chain')}`,
    table(
      [t('by'), t('who'), t('where')],
      distinct(
        records
          .filter(isOfKind('engagement'))
          .filter((engagement) => engagement.until === undefined || evaluation.asOf < engagement.until)
          .map((engagement) => [
            party(engagement.principal),
            party(engagement.contractor),
            [
              ...new Set(
                engagement.places.map(
                  ({ country, what }) =>
                    `${inCountry(country)} (${valueWord(language, 'engagement.places.what', what)})`,
                ),
              ),
            ].join(', ') || '–',
          ]),
      ),
    ),
    `## ${t('transfers')}`,
    table(
      [t('transfer'), t('country'), t('how')],
      records
        .filter(isOfKind('transfer'))
        .map((transfer) => [
          words(textIn(transfer.title, language)),
          inCountry(transfer.country),
          valueWord(language, 'transfer.frequency', transfer.frequency),
        ]),
    ),
    `## ${t('measures')}`,
    table(
      [t('measure'), t('type'), t('what')],
      records
        .filter(isOfKind('measure'))
        .filter(({ states }) => ['implemented', 'verified'].includes(states.at(-1)?.state ?? ''))
        .map((measure) => [
          words(textIn(measure.title, language)),
          valueWord(language, 'measure.type', measure.type),
          words(textIn(measure.description, language)),
        ]),
    ),
    `## ${t('risks')}`,
    t('risksLead'),
    evaluation.risks.some(({ judgedBy }) => judgedBy === 'example')
      ? words(phrase(language, 'exampleLevels', { operator: party(operatorOf(release)) }))
      : '',
    table(
      [t('scenario'), t('now'), t('judgedBy')],
      evaluation.risks
        .filter(({ alternative, scenario }) => alternative === chosenOf(release) && names.has(scenario))
        .map((risk) => [
          words(names.get(risk.scenario) ?? risk.scenario),
          words(bandWord(risk.current.band)),
          risk.judgedBy === 'example'
            ? valueWord(language, 'scenario.judgements.by', 'example')
            : party(risk.judgedBy),
        ]),
    ),
    `## ${t('premises')}`,
    table(
      [t('premise'), t('standing'), t('falls')],
      evaluation.premises
        .filter(({ id }) => names.has(id))
        .map((premise) => [
          words(textIn(premise.text, language)),
          resultWord(language, `premise.${premise.standing}`),
          words(textIn(premise.ifItFalls, language)),
        ]),
    ),
  );
};

/** The same processor for two chains at the same places is one row to a reader. */
const distinct = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(rows.map((row) => [row.join('|'), row])).values(),
];

const operatorOf = ({ records }: Release): string => {
  const head = records.find((record) => record.kind === 'assessment');
  return head?.kind === 'assessment' ? head.subject.operator : '';
};

const chosenOf = ({ records }: Release): string | undefined => {
  const head = records.find((record) => record.kind === 'assessment');
  return head?.kind === 'assessment'
    ? head.alternatives.find(({ role }) => role === 'chosen')?.id
    : undefined;
};
