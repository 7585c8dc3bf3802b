import type { RecordOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { type HarmCarried, carriedBy, gravities, type Gravity, gravityOf } from './harm-carried.js';

export type CarriedByGravity = Readonly<Record<Gravity, HarmCarried | undefined>>;

/** What each measure means in one alternative, by its id, and the most that any of them means: the whole length of a bar. */
export const useCarried = (
  measures: readonly RecordOf<'measure'>[],
  alternative: string,
): { readonly of: (measure: string) => CarriedByGravity; readonly most: number } => {
  const { evaluation, of } = useWorkbench();
  return useMemo(() => {
    const severities = new Map(of('scenario').map(({ id, harm }) => [id, harm.severity]));
    const risks = evaluation.risks.filter((risk) => risk.alternative === alternative);
    const isOf = (gravity: Gravity) => (scenario: string) => {
      const severity = severities.get(scenario);
      return severity !== undefined && gravityOf(severity) === gravity;
    };
    const carried = new Map(
      measures.map(({ id }) => [
        id,
        { grave: carriedBy(risks, id, isOf('grave')), lesser: carriedBy(risks, id, isOf('lesser')) },
      ]),
    );
    const all = [...carried.values()].flatMap((one) =>
      gravities.map((gravity) => one[gravity]?.persons ?? 0),
    );
    return {
      of: (id) => carried.get(id) ?? { grave: undefined, lesser: undefined },
      most: Math.max(1, ...all.map(Math.abs)),
    };
    // What is evaluated changes with the records.
  }, [evaluation, of, measures, alternative]);
};
