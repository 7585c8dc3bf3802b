import type { PremiseStanding, Standing, Task } from '@risikobilde/core';
import type { SupposedEffect } from '@risikobilde/core/argument';

export const isDown = (standing: Standing | PremiseStanding | undefined): boolean =>
  standing === 'fallen' || standing === 'unsupported';

/** The tasks that open, and those that are there and get other reasons or another day. */
export const tasksOf = ({ tasks }: SupposedEffect['change']): readonly Task[] => [
  ...tasks.opened,
  ...tasks.changed,
];

type Keyed<Row> = readonly { readonly key: string; readonly row: Row }[];
const keyed = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): Keyed<Row> =>
  rows.map((row) => ({ key: keyOf(row), row }));

/** The rows of an answer, each with what makes it the same as one of another answer. */
export const rowsOf = ({ change, touches, losesGround }: SupposedEffect) => ({
  moves: keyed([...change.claims, ...change.premises], ({ id, after }) => `move ${id} ${after}`),
  lost: keyed(losesGround, (id) => `lost ${id}`),
  touches: keyed(touches, (id) => `touches ${id}`),
  tasks: keyed(tasksOf(change), ({ claim, due }) => `task ${claim} ${due}`),
});

/** What two answers have in common. */
export const sharedRows = (one: SupposedEffect, other: SupposedEffect): ReadonlySet<string> => {
  const keysOf = (effect: SupposedEffect): readonly string[] =>
    Object.values(rowsOf(effect)).flatMap((rows: Keyed<unknown>) => rows.map(({ key }) => key));
  const others = new Set(keysOf(other));
  return new Set(keysOf(one).filter((key) => others.has(key)));
};
