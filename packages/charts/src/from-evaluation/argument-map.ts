import { cannotFall, fallingWith, type Step } from '@risikobilde/core/argument';
import { message } from '@risikobilde/words';
import type { ArgumentBox } from '../charts/argument-boxes.js';

export type MapChoices = {
  /** Whether what stands under a step is shown, where it stands; `isLit`: it falls with the set that is lit. */
  readonly isOpen: (place: {
    readonly step: Step;
    readonly path: string;
    readonly depth: number;
    readonly isLit: boolean;
  }) => boolean;
  /** Facts, by their keys, that bring the top down together: they are lit, with what falls with them. */
  readonly facts?: ReadonlySet<string>;
  /** Leaves out what holds and has nothing weak under it, or what does not fall with the set that is lit. */
  readonly only?: 'weak' | 'lit' | undefined;
};

/** An argument as the boxes of a picture: a claim that stands in several places is shown with its grounds in the first of them. */
export const argumentMap = (top: Step, { isOpen, facts, only }: MapChoices): ArgumentBox => {
  const falling = facts === undefined ? undefined : fallingWith(top, facts);
  const placed = (step: Step): readonly Placed[] =>
    placedUnder(step).filter(
      (one) =>
        only === undefined ||
        (only === 'lit'
          ? !one.isAgainst && falling?.has(one.step) === true
          : one.step.standing !== 'supported' || placed(one.step).length > 0),
    );
  const countUnder = (step: Step): number =>
    placed(step).reduce((sum, one) => sum + 1 + countUnder(one.step), 0);
  const drawn = new Set<Step>();
  const boxOf = (step: Step, above: string, depth: number, isAgainst = false): ArgumentBox => {
    const path = above === '' ? step.key : `${above} › ${step.key}`;
    const under = placed(step);
    const isMissing = step.type === 'missing';
    const isAbove = under.length > 0 && drawn.has(step);
    const isLit = !isAgainst && falling?.has(step) === true;
    const isShown = !isAbove && isOpen({ step, path, depth, isLit });
    if (isShown) drawn.add(step);
    return {
      path,
      ref: step.ref,
      label: step.label,
      standing: step.standing,
      role: roleOf(step),
      join: choiceIn(step) ? 'choice' : 'all',
      ...((isMissing || isAgainst) && { is: isMissing ? 'missing' : 'against' }),
      ...(isLit && { lit: facts?.has(step.key) ? 'cause' : 'falls' }),
      folded: isShown || isAbove ? 0 : countUnder(step),
      ...(isAbove && { isAbove }),
      steps: isShown ? under.map((one) => boxOf(one.step, path, depth + 1, one.isAgainst)) : [],
    };
  };
  return boxOf(top, '', 0);
};

type Placed = { readonly step: Step; readonly isAgainst: boolean };

/** What is drawn under a step, each once: what it rests on, then what is said against it. */
const placedUnder = (step: Step): readonly Placed[] => {
  const inner = choiceIn(step)?.steps ?? step.steps;
  const own = inner.length === 0 && isSentence(step) ? [missing(step)] : inner;
  const all = [
    ...own.map((one) => ({ step: one, isAgainst: false })),
    ...step.against.map((one) => ({ step: one, isAgainst: true })),
  ];
  return all.filter((one, at) => all.findIndex(({ step: { key } }) => key === one.step.key) === at);
};

/** The step whose parts are a choice: itself, or the one choice that is all it rests on. */
const choiceIn = (step: Step): Step | undefined => {
  const [only, ...more] = step.steps;
  if (step.join === 'any') return step.steps.length > 0 ? step : undefined;
  return only?.type === 'anyOf' && more.length === 0 ? only : undefined;
};

const isSentence = ({ type }: Step): boolean => type === 'claim' || type === 'premise';

const missing = ({ key, ref }: Step): Step => ({
  key: `missing ${key}`,
  ref,
  type: 'missing',
  join: 'any',
  isFact: false,
  label: message('chart.map.missing'),
  standing: 'unsupported',
  steps: [],
  against: [],
});

const roleOf = (step: Step): ArgumentBox['role'] =>
  step.type === 'premise' && cannotFall(step)
    ? 'assumption'
    : isSentence(step) || step.type === 'conclusion' || step.type === 'missing'
      ? 'goal'
      : step.isFact
        ? 'solution'
        : 'strategy';
