import {
  countryName,
  type Evaluation,
  isOfKind,
  type Language,
  type Release,
  statementName,
  type World,
} from '@risikobilde/core';
import { valueWord, type Words } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import type { PackFormatId, PublishedFile } from '../formats/index.js';
import { doneAndYours } from './done-and-yours.js';
import { escapeMarkdown, parts, table } from './markdown-text.js';
import { packFile } from './pack-formats.js';

export type SupportPackOptions = {
  readonly format: PackFormatId;
  readonly languages: readonly Language[];
};

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
  languages.flatMap((language) => {
    const words = wordsOf[language];
    const first = parts(draftNotice(release, words), exampleNotice(release, words)).trim();
    return [
      { name: words.t('pack.file'), markdown: documentOf(release, world, evaluation, words) },
      { name: words.t('pack.parts.file'), markdown: doneAndYours(release, evaluation, words) },
    ]
      .map(({ name, markdown }) => ({ name, markdown: parts(first, markdown.trim()) }))
      .map((page) => packFile(format, { ...page, language }));
  });

const documentOf = (release: Release, world: World, evaluation: Evaluation, words: Words): string => {
  const { records, manifest } = release;
  const { say, t } = words;
  const parties = new Map(records.filter(isOfKind('party')).map((party) => [party.id, say(party.name)]));
  const party = (id: string): string => escapeMarkdown(parties.get(id) ?? id);
  const scaleId = records.find(isOfKind('assessment'))?.scale;
  const scale = world.entries.find((entry) => entry.kind === 'scale' && entry.id === scaleId);
  const bandWord = (id: string): string => {
    const band = scale?.kind === 'scale' ? scale.bands.find((one) => one.id === id) : undefined;
    return band ? say(band.name) : id;
  };
  const inCountry = (code: string): string => escapeMarkdown(say(countryName(code)));
  const names = new Map(records.map((record) => [record.id, say(statementName(record))]));
  return parts(
    `# ${t('pack.title')}`,
    escapeMarkdown(
      t('pack.lead', { version: manifest.version, date: manifest.on, hash: manifest.hash }),
    ).replace(manifest.hash, `\`${manifest.hash}\``),
    `## ${t('pack.chain')}`,
    table(
      [t('pack.by'), t('table.processor'), t('table.places')],
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
                    `${inCountry(country)} (${valueWord(words, 'engagement.places.what', what)})`,
                ),
              ),
            ].join(', ') || '–',
          ]),
      ),
    ),
    `## ${t('pack.transfers')}`,
    table(
      [t('table.transfer'), t('table.country'), t('pack.how')],
      records
        .filter(isOfKind('transfer'))
        .map((transfer) => [
          escapeMarkdown(say(transfer.title)),
          inCountry(transfer.country),
          valueWord(words, 'transfer.frequency', transfer.frequency),
        ]),
    ),
    `## ${t('table.measures')}`,
    table(
      [t('table.measure'), t('table.type'), t('pack.what')],
      records
        .filter(isOfKind('measure'))
        .filter(({ states }) => ['implemented', 'verified'].includes(states.at(-1)?.state ?? ''))
        .map((measure) => [
          escapeMarkdown(say(measure.title)),
          valueWord(words, 'measure.type', measure.type),
          escapeMarkdown(say(measure.description)),
        ]),
    ),
    `## ${t('pack.risks')}`,
    t('pack.risksLead'),
    evaluation.risks.some(({ judgedBy }) => judgedBy === 'example')
      ? escapeMarkdown(t('document.exampleLevels', { operator: party(operatorOf(release)) }))
      : '',
    table(
      [t('table.scenario'), t('table.riskNow'), t('table.judgedBy')],
      evaluation.risks
        .filter(({ alternative, scenario }) => alternative === chosenOf(release) && names.has(scenario))
        .map((risk) => [
          escapeMarkdown(names.get(risk.scenario) ?? risk.scenario),
          escapeMarkdown(bandWord(risk.current.band)),
          risk.judgedBy === 'example'
            ? valueWord(words, 'scenario.judgements.by', 'example')
            : party(risk.judgedBy),
        ]),
    ),
    `## ${t('pack.premises')}`,
    table(
      [t('table.premise'), t('pack.standing'), t('table.ifItFalls')],
      evaluation.premises
        .filter(({ id }) => names.has(id))
        .map((premise) => [
          escapeMarkdown(say(premise.text)),
          t(`premise.${premise.standing}`),
          escapeMarkdown(say(premise.ifItFalls)),
        ]),
    ),
  );
};

/** The same processor for two chains at the same places is one row to a reader. */
const distinct = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(rows.map((row) => [row.join('|'), row])).values(),
];

const draftNotice = ({ manifest }: Release, { t }: Words): string =>
  manifest.isDraft ? `> **${escapeMarkdown(t('document.draft', { date: manifest.on }))}**` : '';

/** Whose document the release is not, where it is an example of another's. */
const exampleNotice = ({ records }: Release, { say, t }: Words): string => {
  const exampleOf = records.find(isOfKind('assessment'))?.exampleOf;
  if (exampleOf === undefined) return '';
  const author = records.filter(isOfKind('party')).find(({ id }) => id === exampleOf.author);
  const said = t('document.exampleOf', {
    author: author ? say(author.name) : exampleOf.author,
    address: exampleOf.address,
  });
  return `> ${escapeMarkdown(said)}`;
};

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
