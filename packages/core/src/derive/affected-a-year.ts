import type { RecordOf } from '../model/assessment.js';

/** How many people one counts on being affected in a year, and whether the same people are counted on more than once. */
export type AffectedAYear = { readonly persons: number; readonly again: boolean };

type Population = {
  readonly head: Pick<RecordOf<'assessment'>, 'exposure'>;
  readonly activities: readonly Pick<RecordOf<'activity'>, 'id' | 'subjects'>[];
};

/**
 * Of the people harmed by all events of a year, as many as there are: events that strike the same people again affect no more people.
 * As many as the exposure says there are, or else as the largest group of those the scenario affects; without either there is no end.
 */
export const affectedAYear = (
  expected: number,
  { affects }: Pick<RecordOf<'scenario'>, 'affects'>,
  { head, activities }: Population,
): AffectedAYear => {
  const counts = activities
    .filter(({ id }) => affects.includes(id))
    .flatMap(({ subjects }) => subjects.flatMap(({ count }) => (count ? [count[1]] : [])));
  const all = head.exposure?.persons[1] ?? (counts.length === 0 ? Infinity : Math.max(...counts));
  return { persons: Math.min(expected, all), again: expected > all };
};
