import type { Sayable } from '@risikobilde/words/message';
import type { Evaluation, Reason, Standing } from '../evaluation.js';
import type { Cite, Verification } from '../model/shared.js';
import { fromPremise } from '../standing/premise.js';

/** What of an evaluation the arguments are in. */
export type Argued = Pick<Evaluation, 'conclusion' | 'claims' | 'premises'>;

/**
 * One step of an argument and what it leans on: all of its `steps`, or any one of them where it is a choice. The same step may stand under
 * several; none is above itself.
 */
export type Step = {
  /** Type and ref: the same step wherever it stands. */
  readonly key: string;
  readonly ref: string;
  readonly type: string;
  readonly join: 'all' | 'any';
  /** Whether it may fall by itself, whatever becomes of what it leans on. */
  readonly isFact: boolean;
  readonly label: Sayable;
  readonly standing: Standing;
  readonly verification?: Verification;
  readonly cite?: Cite;
  readonly steps: readonly Step[];
  /** What weakens it and that it does not lean on: an event, a finding, a doubt. They have no steps. */
  readonly against: readonly Step[];
};

/** Reasons that speak for or against what they stand under, and that it does not lean on. */
const besides: ReadonlySet<string> = new Set([
  'event',
  'action',
  'edition',
  'technology',
  'check',
  'finding',
  'flaw',
  'doubt',
  'question',
  'successor',
  'statement',
]);

/** Reasons that are no more than the reasons under them. */
const joints: ReadonlySet<string> = new Set([
  'all',
  'transfers',
  'transfer',
  'adequacy',
  'lawful',
  'direction',
  'comparison',
  'rule',
]);

/** Every step of the conclusion’s argument and of each claim and premise, each claim and premise once. */
type Argument = {
  /** What the conclusion falls with, any one of them. */
  readonly conclusion: () => readonly Step[];
  /** A claim or a premise. */
  readonly of: (id: string) => Step | undefined;
};

export const createArgument = ({ conclusion, claims, premises }: Argued): Argument => {
  const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
  const premisesById = new Map(premises.map((premise) => [premise.id, premise]));
  const made = new Map<string, Step | undefined>();
  const of = (id: string): Step | undefined => {
    if (!made.has(id)) {
      // What rests on itself is held by nothing; files refuse it, and a model made in memory may still have it.
      made.set(id, undefined);
      made.set(id, sentence(id));
    }
    return made.get(id);
  };
  const sentence = (id: string): Step | undefined => {
    const claim = claimsById.get(id);
    if (claim !== undefined) {
      const { text: label, standing, grounds, unless } = claim;
      const common = { ref: id, label, standing, against: against(claim.because) };
      // A claim without grounds is held by nothing, and that is what a choice of nothing says.
      const join = grounds.length === 0 ? 'any' : 'all';
      const steps = grounds.flatMap(inAll);
      if (unless === undefined) return stepOf('claim', join, { ...common, steps });
      const own = stepOf('all', join, { ...common, ref: `${id}#grounds`, against: [], steps });
      return stepOf('claim', 'any', { ...common, steps: [own, ofReason(unless)] });
    }
    const premise = premisesById.get(id);
    if (premise === undefined) return undefined;
    return stepOf('premise', 'all', {
      ref: id,
      label: premise.text,
      standing: fromPremise(premise.standing),
      against: against(premise.because),
      steps: premise.grounds.flatMap(inAll),
    });
  };
  const ofReason = (reason: Reason): Step => {
    const { type, ref, children } = reason;
    if (type === 'premise' || type === 'claim') {
      if (claimsById.has(ref) || premisesById.has(ref))
        return of(ref) ?? { ...fact(reason, []), isFact: false, join: 'any' };
      return fact(reason, []);
    }
    if (type === 'anyOf')
      return stepOf('anyOf', 'any', { ...said(reason), against: [], steps: children.map(ofReason) });
    const under = children.filter((child) => !besides.has(child.type)).flatMap(inAll);
    return under.length > 0 && joints.has(type)
      ? stepOf(type, 'all', { ...said(reason), against: against(children), steps: under })
      : fact(reason, under);
  };
  /** `all` within what needs all is no step of its own. */
  const inAll = (reason: Reason): readonly Step[] =>
    reason.type === 'all' && reason.children.length > 0 ? reason.children.flatMap(inAll) : [ofReason(reason)];
  const fact = (reason: Reason, steps: readonly Step[]): Step => ({
    ...stepOf(reason.type, 'all', { ...said(reason), against: against(reason.children), steps }),
    isFact: true,
  });
  const against = (reasons: readonly Reason[]): readonly Step[] =>
    reasons
      .filter(({ type, standing }) => besides.has(type) && standing !== 'supported')
      .map((reason) => fact({ ...reason, children: [] }, []));
  return {
    of,
    // Those that bring it down when they fall: what carries it, and every claim of its own that something is lawful.
    conclusion: () =>
      [...new Set([...conclusion.claims, ...claims.filter(isOwn)])]
        .filter(({ essential, legality }) => essential || legality !== undefined)
        .flatMap(({ id }) => of(id) ?? []),
  };
};

type Parts = Omit<Step, 'key' | 'type' | 'join' | 'isFact'>;

const stepOf = (type: string, join: Step['join'], parts: Parts): Step => ({
  ...parts,
  key: `${type} ${parts.ref}`,
  type,
  join,
  isFact: false,
});

const said = (reason: Reason): Omit<Parts, 'steps' | 'against'> => ({
  ref: reason.ref,
  label: reason.label,
  standing: reason.standing,
  ...(reason.verification && { verification: reason.verification }),
  ...(reason.cite && { cite: reason.cite }),
});

/** What a platform says outside its conclusion brings down no conclusion of a service. */
const isOwn = ({ provenance }: Argued['claims'][number]): boolean => (provenance?.from ?? 'own') === 'own';

/** These steps and every step under them, each once. */
export const stepsUnder = (top: readonly Step[]): readonly Step[] => {
  const found = new Set<Step>();
  const walk = (step: Step): void => {
    if (found.has(step)) return;
    found.add(step);
    step.steps.forEach(walk);
  };
  top.forEach(walk);
  return [...found];
};

/** Whether nothing can bring a step down: nothing under it is a fact that could fall. */
export const cannotFall = ({ isFact, join, steps }: Step): boolean =>
  !isFact && (join === 'all' ? steps.every(cannotFall) : steps.some(cannotFall));
