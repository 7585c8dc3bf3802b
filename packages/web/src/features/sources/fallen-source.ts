import {
  type Assessment,
  diffEvaluations,
  type Evaluation,
  evaluate,
  type EvaluationChange,
  type LocalDate,
  type Text,
  type World,
} from '@risikobilde/core';

/** The evaluation as it would be, and what differs from the one of today. */
type IfFallen = { readonly after: Evaluation; readonly change: EvaluationChange };

/** What follows if a source no longer stood from the day on; `saying` is what the imagined event says of itself. */
export const ifFallen = (
  assessment: Assessment,
  world: World,
  day: LocalDate,
  source: string,
  saying: Text,
): IfFallen => {
  const supposed: World = {
    ...world,
    entries: world.entries.map((entry) =>
      entry.kind === 'source' && entry.id === source
        ? {
            ...entry,
            events: [
              ...entry.events,
              {
                date: day,
                precision: 'day',
                type: 'invalidated',
                text: saying,
                cite: { title: Object.values(saying)[0] ?? '' },
                verification: 'U',
              },
            ],
          }
        : entry,
    ),
  };
  // Both with every rule, so that what differs is what the event brings.
  const after = evaluate(assessment, supposed, day);
  return { after, change: diffEvaluations(evaluate(assessment, world, day), after) };
};
