import type { RightResult } from '@risikobilde/core';

export type RightCell = Pick<RightResult, 'right' | 'article' | 'says' | 'gives' | 'agrees'>;
export type RightRow = {
  readonly activity: string;
  /** One per article, in their order; undefined where nobody has answered. */
  readonly cells: readonly (RightCell | undefined)[];
};

/** Activities down, articles across. Where two answers meet in a cell, one that does not agree is shown: it needs looking at. */
export const tableOfRights = (
  activities: readonly string[],
  articles: readonly string[],
  results: readonly RightResult[],
): readonly RightRow[] =>
  activities.map((activity) => ({
    activity,
    cells: articles.map((article) => {
      const found = results.filter((result) => result.activity === activity && result.article === article);
      return found.find((result) => !result.agrees) ?? found[0];
    }),
  }));
