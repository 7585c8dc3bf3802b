import {
  type Assessment,
  type MomentComparison,
  compareMoments,
  compose,
  type LocalDate,
  type Moment,
  type World,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import { countedHere } from '../store/own-assessment.js';
import type { Platform } from '../store/releases.js';
import { work } from '../threads/work.js';

type MomentAsked = {
  readonly own: Assessment;
  readonly platform: Platform | undefined;
  readonly on: LocalDate;
  /** Whether what only came in with files counts for nothing. */
  readonly isStrict: boolean;
};

export const compare = work(
  'compare',
  ({
    world,
    before,
    after,
  }: {
    readonly world: World;
    readonly before: MomentAsked;
    readonly after: MomentAsked;
  }): MomentComparison => compareMoments(momentIn(world, before), momentIn(world, after)),
);

const momentIn = (world: World, { own, platform, on, isStrict }: MomentAsked): Moment => {
  const composed = (one: Assessment): Assessment =>
    platform ? compose(one, platform.release, platform.newer) : one;
  return {
    assessment: composed(own),
    world,
    evaluation: evaluateWithTolerance(composed(countedHere(own, isStrict)), world, on),
  };
};
