import type { RightResult } from '@risikobilde/core';

export type RightCell = Pick<RightResult, 'right' | 'article' | 'says' | 'gives' | 'agrees'>;
export type RightRow = {
  readonly activity: string;
  /** One per article, in their order: the answer, or whether one is missing or not called for. */
  readonly cells: readonly (RightCell | 'open' | 'notCalledFor')[];
};

/**
 * Activities down, articles across. Where two answers meet in a cell, one that does not agree is shown: it needs looking
 * at. `arises` says whether the activity gives rise to the right, so that no answer is a gap.
 */
export const tableOfRights = (
  activities: readonly string[],
  articles: readonly string[],
  results: readonly RightResult[],
  arises: (activity: string, article: string) => boolean,
): readonly RightRow[] =>
  activities.map((activity) => ({
    activity,
    cells: articles.map((article) => {
      const found = results.filter((result) => result.activity === activity && result.article === article);
      return (
        found.find((result) => !result.agrees) ??
        found[0] ??
        (arises(activity, article) ? 'open' : 'notCalledFor')
      );
    }),
  }));
