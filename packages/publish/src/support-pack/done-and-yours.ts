import {
  type AssessmentRecord,
  type Evaluation,
  measureStateOn,
  type Offer,
  offerOf,
  type Release,
  statementName,
} from '@risikobilde/core';
import { kindWord, valueWord, type Words } from '@risikobilde/words';
import { escapeMarkdown, parts, table } from './markdown-text.js';

/** One page of who does what between a platform and those who use it, from its statements. */
export const doneAndYours = (release: Release, evaluation: Evaluation, words: Words): string => {
  const { say, t } = words;
  const { title, version } = release.manifest;
  const of = (type: Offer['type']) =>
    release.records.flatMap((record) => {
      const offer = offerOf(record);
      return offer?.type === type && !isGone(record, evaluation) ? [{ record, offer }] : [];
    });
  const [shared, provided] = [of('shared'), of('provided')];
  const marked = (record: AssessmentRecord): string =>
    `${escapeMarkdown(say(statementName(record)))}${inBrackets(marksOf(record, evaluation, words))}`;
  const kinds = [...new Set(provided.map(({ record }) => record.kind))];
  return parts(
    `# ${t('pack.parts.title')}`,
    escapeMarkdown(t('pack.parts.lead', { platform: title, version })),
    [...shared, ...provided].some(({ record }) => marksOf(record, evaluation, words).length > 0)
      ? escapeMarkdown(t('pack.parts.marks'))
      : '',
    `## ${t('pack.parts.yours')}`,
    table(
      [t('pack.parts.what'), t('pack.parts.ask')],
      of('yours').map(({ record, offer }) => [
        escapeMarkdown(say(statementName(record))),
        offer.ask ? escapeMarkdown(say(offer.ask)) : '–',
      ]),
    ),
    `## ${t('pack.parts.shared')}`,
    table(
      [t('pack.parts.what'), t('pack.parts.rest'), t('pack.parts.ask')],
      shared.map(({ record, offer }) => [
        marked(record),
        offer.rest ? escapeMarkdown(say(offer.rest)) : '–',
        offer.ask ? escapeMarkdown(say(offer.ask)) : '–',
      ]),
    ),
    `## ${t('pack.parts.provided')}`,
    ...kinds.flatMap((kind) => [
      `### ${kindWord(words, kind, 'many')}`,
      provided
        .filter(({ record }) => record.kind === kind)
        .map(({ record }) => `- ${marked(record)}`)
        .join('\n'),
    ]),
  );
};

// What is done, alone or with others, is done only as far as it stands: a service owner must not take over a sentence without seeing that it fell.
const marksOf = (record: AssessmentRecord, evaluation: Evaluation, words: Words): readonly string[] => {
  const claim = evaluation.claims.find(({ id }) => id === record.id);
  const premise = evaluation.premises.find(({ id }) => id === record.id);
  const state = record.kind === 'measure' ? measureStateOn(record, evaluation.asOf) : undefined;
  return [
    ...('origin' in record && record.origin === 'example'
      ? [valueWord(words, 'record.origin', 'example')]
      : []),
    ...(claim && claim.standing !== 'supported' ? [words.t(`standing.${claim.standing}`)] : []),
    ...(premise && premise.standing !== 'standing' ? [words.t(`premise.${premise.standing}`)] : []),
    ...(state && !['implemented', 'verified'].includes(state)
      ? [valueWord(words, 'measure.states.state', state)]
      : []),
    ...(evaluation.rights.some(({ right, agrees }) => right === record.id && !agrees)
      ? [words.t('standing.challenged')]
      : []),
  ].map((word) => word.toLowerCase());
};

const isGone = (record: AssessmentRecord, { asOf }: Evaluation): boolean =>
  'until' in record && record.until !== undefined && record.until <= asOf;

const inBrackets = (marks: readonly string[]): string => (marks.length === 0 ? '' : ` (${marks.join(', ')})`);
