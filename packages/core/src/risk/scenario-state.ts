import type { AnnualLaw } from '@risikobilde/risk';
import type { Scale } from '../world/world.js';
import { levelTag, mayBeGraver, spreadOver } from './band-shares.js';
import type { Prepared } from './memory.js';
import type { ScenarioState } from './risk-evaluation.js';
import { yearFigures } from './year-figures.js';

const known = new WeakMap<
  Prepared,
  { readonly scale: Scale; readonly law: AnnualLaw; readonly state: State }
>();

type State = Omit<ScenarioState, 'band' | 'mayBe' | 'tag'>;

/** A scenario by itself in one stage. Stages that no measure tells apart share it. */
export const scenarioState = (
  scale: Scale,
  prepared: Extract<Prepared, { ok: true }>,
  law: AnnualLaw,
  band: string,
  brackets: boolean,
): ScenarioState => {
  const before = known.get(prepared);
  if (before?.scale === scale && before.law === law && (before.state.bracket !== undefined) === brackets)
    return withLevel(scale, before.state, band);
  const { draws } = prepared;
  const sizes = draws.sizes.toSorted();
  const point = (p: number): number => sizes[Math.floor(p * sizes.length)] ?? 0;
  const state = {
    ...yearFigures(law, brackets),
    events: law.events,
    sizeGivenEvent: {
      mean: law.events === 0 ? 0 : law.mean / law.events,
      p50: point(0.5),
      p95: point(0.95),
    },
    ...spreadOver(scale, draws),
  };
  known.set(prepared, { scale, law, state });
  return withLevel(scale, state, band);
};

const withLevel = (scale: Scale, state: State, band: string): ScenarioState => {
  const mayBe = mayBeGraver(scale, band, state.bandShares);
  return { ...state, band, ...(mayBe && { mayBe }), tag: levelTag(scale, band, mayBe) };
};
