import type { Assessment, AssessmentRecord, LocalDate, RiskEvaluation, World } from '@risikobilde/core';
import { createRiskMemory, evaluateRisk } from '@risikobilde/core/risk';

export type RiskQuestion = {
  readonly number: number;
  readonly assessment: Omit<Assessment, 'records'>;
  /** The ids of its records in their order, and those of the records that are others than in the last question. */
  readonly order: readonly string[];
  readonly changed: readonly AssessmentRecord[];
  readonly asOf: LocalDate;
  /** Also the alternatives as wholes, held against each other. */
  readonly wholes: boolean;
  /** Only when it is another than in the last question. */
  readonly world?: World;
};
export type RiskAnswer = { readonly number: number; readonly figures: RiskEvaluation };

// What did not change since the last question is remembered, so a slider pays for the scenario it moves.
const memory = createRiskMemory();
let world: World | undefined;
let held: ReadonlyMap<string, AssessmentRecord> = new Map();

// Beside the page and not in it: a wide range may take seconds, and the hand must not feel it.
addEventListener('message', ({ data }: MessageEvent<RiskQuestion>) => {
  world = data.world ?? world;
  if (!world) return;
  const now = new Map([...held, ...data.changed.map((record) => [record.id, record] as const)]);
  const records = data.order.flatMap((id) => now.get(id) ?? []);
  held = new Map(records.map((record) => [record.id, record]));
  const figures = evaluateRisk({ ...data.assessment, records }, world, data.asOf, {
    // A whole is compared as it is now; of one scenario the stages stand beside each other.
    stages: data.wholes ? ['current'] : ['initial', 'current', 'planned'],
    brackets: false,
    wholes: data.wholes,
    memory,
  });
  const answer: RiskAnswer = { number: data.number, figures };
  // A worker has no origin to name; the rule is about windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(answer);
});
