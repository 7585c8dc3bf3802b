import { type Assessment, createRelease, finalRefusals, type LocalDate, type World } from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import {
  type EarlierEdition,
  publish,
  type PublishOptions,
  standingToday,
  supportPack,
  type SupportPackOptions,
} from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { languages } from '@risikobilde/words';
import { sha256 } from '../base/sha256.js';
import { work } from '../threads/work.js';

/** An assessment; of a service, composed with its platform, so that the platform's risk is held against its own people. */
type Question = Assessment & { readonly world: World; readonly asOf: LocalDate };

type PublishQuestion = Question & {
  readonly options: PublishOptions;
  readonly since?: (Omit<EarlierEdition, 'evaluation'> & { readonly on: LocalDate }) | undefined;
};

export const publishDocuments = work(
  'publish',
  ({ options, world, asOf, since, ...assessment }: PublishQuestion) =>
    publish(assessment, world, evaluateWithTolerance(assessment, world, asOf), {
      ...options,
      typeset,
      since: since && { ...since, evaluation: evaluateWithTolerance(since.assessment, world, since.on) },
      hash: sha256,
    }),
);

/** How an edition stands on a day after it, in every language. */
export const standings = work('standingToday', ({ world, asOf, ...assessment }: Question) => {
  const evaluation = evaluateWithTolerance(assessment, world, asOf);
  return new Map(
    languages.map((language) => [
      language,
      standingToday(assessment, world, evaluation, { language, level: 'public' }),
    ]),
  );
});

type SupportPackQuestion = Question & {
  readonly options: SupportPackOptions;
  readonly release: Parameters<typeof supportPack>[0] | undefined;
};

export const supportPackOf = work(
  'supportPack',
  ({ options, world, asOf, release, ...assessment }: SupportPackQuestion) => {
    const evaluation = evaluateWithTolerance(assessment, world, asOf);
    const version = evaluation.assessment.version ?? asOf;
    const isDraft = finalRefusals(evaluation).length > 0;
    const made = release ?? createRelease(assessment, { version, on: asOf, isDraft }, sha256);
    return supportPack(made, world, evaluation, options);
  },
);
