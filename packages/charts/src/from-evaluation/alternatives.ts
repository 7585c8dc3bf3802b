import type { LocalDate, RecordOf, RiskEvaluation, RiskResult } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import type { AlternativesData } from '../charts/alternatives.js';

type Given = {
  readonly bands: AlternativesData['bands'];
  readonly alternatives: RecordOf<'assessment'>['alternatives'];
  readonly risks: readonly RiskResult[];
  /** How many scenarios there are, judged or not. */
  readonly scenarios: number;
  readonly asOf: LocalDate;
  /** How sure each level is, where that is computed. */
  readonly states?: RiskEvaluation['scenarios'] | undefined;
};

/**
 * Data of `alternativesChart`: how many scenarios fall in each band now, alternative by alternative; one that has ended
 * says when. Those that may be graver are told apart where it is known.
 */
export const alternativesOf = ({
  bands,
  alternatives,
  risks,
  scenarios,
  asOf,
  states,
}: Given): AlternativesData => ({
  bands,
  alternatives: alternatives.map(({ id, name, until }) => {
    const own = risks.filter((risk) => risk.alternative === id);
    return {
      ref: id,
      name,
      ...(until !== undefined &&
        until <= asOf && {
          note: message('chart.alternatives.ended', { day: until }),
        }),
      counts: bands.map((band) => own.filter((risk) => risk.current.band === band.id).length),
      ...(states && {
        mayBeGraver: bands.map(
          (band) =>
            own.filter(
              (risk) =>
                risk.current.band === band.id &&
                states.find((one) => one.scenario === risk.scenario && one.alternative === id)?.stages.current
                  ?.mayBe !== undefined,
            ).length,
        ),
      }),
      notJudged: scenarios - own.length,
    };
  }),
});
