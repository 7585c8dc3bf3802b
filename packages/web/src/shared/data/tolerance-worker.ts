import type { Assessment, LocalDate, ToleranceResult, World } from '@risikobilde/core';
import { toleranceOf } from '@risikobilde/core/risk';

export type ToleranceQuestion = {
  readonly assessment: Assessment;
  readonly world: World;
  readonly asOf: LocalDate;
};
export type ToleranceAnswer = readonly ToleranceResult[];

// Beside the page: the engine of distributions is no part of what the first screen loads.
addEventListener('message', ({ data: { assessment, world, asOf } }: MessageEvent<ToleranceQuestion>) => {
  const answer: ToleranceAnswer = toleranceOf(assessment, world, asOf);
  // A worker has no origin to name; the rule is about windows.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  postMessage(answer);
});
