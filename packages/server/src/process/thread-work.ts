import { type Assessment, createRelease, finalRefusals, type LocalDate, type World } from '@risikobilde/core';
import { evaluateRisk, evaluateWithTolerance } from '@risikobilde/core/risk';
import {
  type EarlierEdition,
  publish,
  type PublishOptions,
  standingToday,
  supportPack,
  type SupportPackOptions,
} from '@risikobilde/publish';
import { languages } from '@risikobilde/words';
import { typeset } from '@risikobilde/typeset';
import { parseLibraryFolder } from '@risikobilde/files';
import { compare } from '../figures/compare.js';
import { evaluated } from '../figures/evaluated.js';
import { livePicture } from '../figures/live-picture.js';
import { redactFiles } from '../erasure/redact-files.js';
import { lookAtFile } from '../evidence/look-at-file.js';
import { readReceived } from '../files/read-files.js';
import { copyFiles, filesOfTemplate, headOfFiles, renderFiles } from '../files/rendered-files.js';
import { readSource } from '../files/read-source.js';
import { takeInWordFile } from '../files/word-file.js';
import { sha256 } from '../base/sha256.js';
import { verifyOne } from '../verify/verify-assessment.js';

/** An assessment; of a service, composed with its platform, so that the platform's risk is held against its own people. */
type Question = Assessment & { readonly world: World; readonly asOf: LocalDate };

/** What takes long enough that others would notice: each a function of what it is given, so that it can run in a thread. */
const works = {
  // As the command line does for what it publishes: without what each input could change.
  figures: ({ world, asOf, ...assessment }: Question) =>
    evaluateRisk(assessment, world, asOf, { brackets: false }),

  livePicture,

  evaluated,

  compare,

  publish: ({
    options,
    world,
    asOf,
    since,
    ...assessment
  }: Question & {
    readonly options: PublishOptions;
    readonly since?: (Omit<EarlierEdition, 'evaluation'> & { readonly on: LocalDate }) | undefined;
  }) =>
    publish(assessment, world, evaluateWithTolerance(assessment, world, asOf), {
      ...options,
      typeset,
      since: since && {
        ...since,
        evaluation: evaluateWithTolerance(since.assessment, world, since.on),
      },
      hash: sha256,
    }),

  /** How an edition stands on a day after it, in every language. */
  standingToday: ({ world, asOf, ...assessment }: Question) => {
    const evaluation = evaluateWithTolerance(assessment, world, asOf);
    return new Map(
      languages.map((language) => [
        language,
        standingToday(assessment, world, evaluation, { language, level: 'public' }),
      ]),
    );
  },

  takeInWord: takeInWordFile,

  supportPack: ({
    options,
    world,
    asOf,
    release,
    ...assessment
  }: Question & {
    readonly options: SupportPackOptions;
    readonly release: Parameters<typeof supportPack>[0] | undefined;
  }) => {
    const evaluation = evaluateWithTolerance(assessment, world, asOf);
    const version = evaluation.assessment.version ?? asOf;
    const isDraft = finalRefusals(evaluation).length > 0;
    const made = release ?? createRelease(assessment, { version, on: asOf, isDraft }, sha256);
    return supportPack(made, world, evaluation, options);
  },

  readSource,

  renderFiles,

  headOfFiles,

  redactFiles,

  copyFiles,

  filesOfTemplate,

  readReceived,

  readLibrary: parseLibraryFolder,

  lookAtFile,

  verify: verifyOne,
} as const;

type Works = typeof works;
export type WorkName = keyof Works;
export type QuestionOf<Name extends WorkName> = Parameters<Works[Name]>[0];
export type AnswerOf<Name extends WorkName> = ReturnType<Works[Name]>;
export type Job = {
  readonly [Name in WorkName]: { readonly name: Name; readonly question: QuestionOf<Name> };
}[WorkName];

/** Does a job, here and now. */
export const work = <Name extends WorkName>({
  name,
  question,
}: {
  readonly name: Name;
  readonly question: QuestionOf<Name>;
}): AnswerOf<Name> =>
  // The table holds for each name what takes its question and gives its answer.
  (works[name] as (question: QuestionOf<Name>) => AnswerOf<Name>)(question);
