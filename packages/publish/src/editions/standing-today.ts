import {
  type Assessment,
  type ConclusionStanding,
  type Evaluation,
  headlineOf,
  type Language,
  type Level,
  type LocalDate,
  type Standing,
  type Text,
  type World,
} from '@risikobilde/core';
import { createCounters, createPageWriter } from '../site/page-writer.js';
import { resultsOf } from '../site/results.js';
import { shortReason } from '../tables/short-reason.js';
import { createView } from '../tree/view.js';

/** How an edition stands on a later day, in words of one language. */
export type StandingToday = {
  readonly asOf: LocalDate;
  readonly conclusion: ConclusionStanding;
  readonly headline: string;
  /** The sentences of the conclusion that do not stand, with why. */
  readonly open: readonly { readonly text: Text; readonly standing: Standing; readonly why: string }[];
};

/** What of an edition is challenged: the same records on the day of the evaluation, so far as a reader of the level may be told. */
export const standingToday = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  { language, level }: { readonly language: Language; readonly level: Level },
): StandingToday => {
  const view = createView(
    assessment,
    world,
    resultsOf(assessment, world, evaluation, undefined),
    language,
    level,
  );
  const places = { ofSection: new Map(), ofRecord: () => '', ofAnnex: () => '', decision: '' };
  const writer = createPageWriter(view, places, createCounters(), view.context.head.id, []);
  const { conclusion, asOf } = evaluation;
  return {
    asOf,
    conclusion: conclusion.standing,
    headline: writer.sentence(headlineOf(conclusion)),
    open: conclusion.claims.flatMap((claim) => {
      const record = view.record(claim.id);
      if (record?.kind !== 'claim' || claim.standing === 'supported') return [];
      return [
        {
          text: record.text,
          standing: claim.standing,
          why: shortReason(claim, writer),
        },
      ];
    }),
  };
};
