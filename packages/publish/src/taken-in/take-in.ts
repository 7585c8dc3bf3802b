import {
  type Assessment,
  type Evaluation,
  type HashText,
  type LocalDate,
  languages,
  levels,
  parseLocalDate,
  type RiskEvaluation,
  type World,
} from '@risikobilde/core';
import { fillForm, newestForm } from '@risikobilde/core/form';
import { unzipSync } from 'fflate';
import { contentHash, publish } from '../publish.js';
import { chapterProposals } from './chapter-proposals.js';
import { fieldProposals } from './field-proposals.js';
import { readForeignForm } from './foreign-form.js';
import type { FileComparison } from './file-comparison.js';
import { cellsIn, formAnswers } from './form-answers.js';
import type { WordReport } from './proposal.js';
import { readWord, type WordFile, wordParts } from './read-word.js';
import { outsideLeft } from './text-outside-chapters.js';
import { placesIn, taggedTexts } from './tagged-texts.js';

/** Why a file is not taken in at all. */
export type WordRefusal =
  | { readonly type: 'notWord' }
  /** A Word file that was not made here, or whose properties were taken away. */
  | { readonly type: 'unmarked' }
  | { readonly type: 'otherAssessment'; readonly found: string };

export type TakenIn =
  | { readonly ok: true; readonly report: WordReport }
  | { readonly ok: false; readonly refusal: WordRefusal };

export type TakeInOptions = {
  readonly hash: HashText;
  /** The day on which a form that was filled in elsewhere is held against the assessment. */
  readonly today: LocalDate;
  /** The assessment on the day that the file was made for. */
  readonly evaluateOn: (asOf: LocalDate) => {
    readonly evaluation: Evaluation;
    readonly risk?: RiskEvaluation | undefined;
  };
};

/**
 * What an edited Word document of an assessment says that the assessment does not, text by text, as proposals. Three texts are held
 * against each other: the one in the file, the one it was made from (by its mark) and the one that stands now; what the file has as it
 * was made is never a proposal.
 *
 * @param parts The parts of the file by their paths, unpacked; `wordParts` are enough.
 */
export const takeInWord = (
  assessment: Assessment,
  world: World,
  parts: ReadonlyMap<string, Uint8Array>,
  { hash, today, evaluateOn }: TakeInOptions,
): TakenIn => {
  const file = readWord(parts);
  if (file === undefined) return { ok: false, refusal: { type: 'notWord' } };
  const of = file.properties.get('risikobilde-assessment');
  const asOf = parseLocalDate(file.properties.get('risikobilde-as-of') ?? '');
  const language = languages.find((one) => one === file.properties.get('risikobilde-language'));
  const level = levels.find((one) => one === file.properties.get('risikobilde-level'));
  if (of === undefined || asOf === undefined || language === undefined || level === undefined)
    return foreign(assessment, world, file, today, evaluateOn);
  const { evaluation, risk } = evaluateOn(asOf);
  if (of !== evaluation.assessment.id) return { ok: false, refusal: { type: 'otherAssessment', found: of } };
  const form = file.properties.get('risikobilde-form');
  const { files } = publish(assessment, world, evaluation, {
    format: form === undefined ? 'docx' : 'edpb',
    languages: [language],
    level,
    ...(risk !== undefined && { risk }),
  });
  const bytes = files.find(({ path }) => path.endsWith('.docx'))?.bytes;
  const wanted = bytes && unzipSync(bytes, { filter: ({ name }) => wordParts.has(name) });
  const fresh = readWord(new Map(Object.entries(wanted ?? {})));
  if (fresh === undefined) return { ok: false, refusal: { type: 'otherAssessment', found: of } };
  const newest = form === undefined ? undefined : newestForm(world, 'edpb-dpia');
  const filled = newest && fillForm(assessment, world, evaluation, { form: newest, level });
  const cells = cellsIn(filled);
  const places = new Map([...placesIn(assessment.records), ...cells.places]);
  const compared: FileComparison = {
    assessment,
    language,
    hasMoved: file.properties.get('risikobilde-content') !== contentHash(assessment, hash),
    file,
    fresh,
    given: taggedTexts(file, places),
    made: taggedTexts(fresh, places),
  };
  const fields = fieldProposals(compared);
  const chapters = chapterProposals(compared);
  const answers = formAnswers(compared, cells.byTag);
  const used = new Set([...fields.used, ...chapters.used, ...answers.used]);
  return {
    ok: true,
    report: {
      asOf,
      language,
      hasMoved: compared.hasMoved,
      proposals: [...chapters.proposals, ...fields.proposals, ...answers.proposals],
      left: [...chapters.left, ...fields.left, ...answers.left, ...outsideLeft(compared, used)],
    },
  };
};

/** A file without marks may be the form that others filled in. */
const foreign = (
  assessment: Assessment,
  world: World,
  file: WordFile,
  asOf: LocalDate,
  evaluateOn: TakeInOptions['evaluateOn'],
): TakenIn => {
  const form = newestForm(world, 'edpb-dpia');
  const filled =
    form && fillForm(assessment, world, evaluateOn(asOf).evaluation, { form, level: 'internal' });
  const read = filled && readForeignForm(file, filled);
  return read === undefined
    ? { ok: false, refusal: { type: 'unmarked' } }
    : { ok: true, report: { asOf, language: 'en', hasMoved: false, proposals: [], left: [], foreign: read } };
};
