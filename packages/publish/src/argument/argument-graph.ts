import type { LocalDate, Standing } from '@risikobilde/core';
import { cannotFall, type Step } from '@risikobilde/core/argument';
import type { Words } from '@risikobilde/words';

type Node = {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
  /** `assumed`: nothing under it could fall. `artifact`: a record or a source, resting on nothing but such. */
  readonly is: 'claim' | 'assumed' | 'artifact';
  readonly text: string;
  readonly standing: Standing;
  /** Whether all it rests on is needed, or any of it; of nothing there is neither. */
  readonly join?: 'all' | 'any';
};

/** `isCounter`: it is said against what it is under. */
type Link = { readonly from: string; readonly to: string; readonly isCounter: boolean };

/** An argument as what others read: its steps, each once, and what each supports or weakens. */
export type ArgumentGraph = {
  readonly title: string;
  readonly asOf: LocalDate;
  readonly language: string;
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
};

export const argumentGraph = (top: Step, title: string, asOf: LocalDate, words: Words): ArgumentGraph => {
  const ids = new Map<Step | string, string>();
  const nodes: Node[] = [];
  const links: Link[] = [];
  const idOf = (step: Step): string => {
    // A fact is the same wherever it stands; what joins them may be called the same and join others.
    const known = step.isFact ? step.key : step;
    const before = ids.get(known);
    if (before !== undefined) return before;
    const id = `n${ids.size + 1}`;
    ids.set(known, id);
    nodes.push(nodeOf(step, id, words));
    for (const one of step.steps) links.push({ from: idOf(one), to: id, isCounter: false });
    for (const one of step.against) links.push({ from: idOf(one), to: id, isCounter: true });
    return id;
  };
  idOf(top);
  const seen = new Set<string>();
  return {
    title,
    asOf,
    language: words.language,
    nodes,
    links: links.filter(({ from, to, isCounter }) => {
      const link = `${from} ${to} ${isCounter}`;
      return !seen.has(link) && seen.add(link);
    }),
  };
};

const nodeOf = (step: Step, id: string, words: Words): Node => ({
  id,
  ref: step.ref,
  type: step.type,
  is: isArtifact(step) ? 'artifact' : step.type === 'premise' && cannotFall(step) ? 'assumed' : 'claim',
  text: words.say(step.label),
  standing: step.standing,
  ...(step.steps.length > 0 && { join: step.join }),
});

const isArtifact = ({ isFact, steps }: Step): boolean => isFact && steps.every(isArtifact);
