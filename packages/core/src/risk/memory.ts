import {
  type AnnualLaw,
  annualLaws,
  createHarmDrawer,
  createPortfolio,
  createScenarioDrawer,
  type HarmDrawer,
  type Portfolio,
  type Problem,
  type Scenario,
  type ScenarioDraws,
} from '@risikobilde/risk';

/** Compiled scenario with its draws; or what the engine refuses in it. */
export type Prepared =
  | { readonly ok: true; readonly key: string; readonly portfolio: Portfolio; readonly draws: ScenarioDraws }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Cache of draws and laws, keyed by content. Handed to the next evaluation it saves everything that did not change: a
 * slider that moves one scenario pays for that one. The answer is the same with and without.
 */
export type RiskMemory = {
  readonly prepare: (scenario: Scenario, draws: number) => Prepared;
  /** The laws of several portfolios on the same grids. */
  readonly laws: (portfolios: readonly (readonly Prepared[])[], accuracy: number) => readonly AnnualLaw[];
  /** Harm at points of what is unknown: enough of them for a chance to a per cent, and fewer for the line of dependence. */
  readonly drawers: { readonly fine: HarmDrawer; readonly coarse: HarmDrawer };
};

// Greatest number of entries, about an hour of moving a slider; then the cache is emptied.
const most = 4000;

/** An empty memory. */
export const createRiskMemory = (): RiskMemory => {
  const scenarios = new Map<string, Prepared>();
  const laws = new Map<string, readonly AnnualLaw[]>();
  const drawers = new Map<number, ReturnType<typeof createScenarioDrawer>>();
  const remember = <T>(map: Map<string, T>, key: string, make: () => T): T => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (map.size >= most) map.clear();
    map.set(key, made);
    return made;
  };
  return {
    drawers: { fine: remembering(createHarmDrawer()), coarse: remembering(createHarmDrawer(128)) },
    prepare: (scenario, count) => {
      const key = `${count}|${JSON.stringify(scenario)}`;
      return remember(scenarios, key, () => {
        const portfolio = createPortfolio([scenario]);
        if (!portfolio.ok) return { ok: false, problems: portfolio.error };
        const draw = drawers.get(count) ?? createScenarioDrawer(count);
        drawers.set(count, draw);
        const [component] = portfolio.value.components;
        if (!component) throw new Error('a portfolio of one scenario has one component');
        return { ok: true, key, portfolio: portfolio.value, draws: draw(component) };
      });
    },
    laws: (portfolios, accuracy) => {
      const key = `${accuracy}|${portfolios.map((all) => all.map((one) => (one.ok ? one.key : '')).join()).join('|')}`;
      return remember(laws, key, () => annualLaws(portfolios.map(joined), { accuracy }));
    },
  };
};

/** Harm of what is judged, remembered by content as long as the judgement is the same object. */
const remembering = (drawer: HarmDrawer): HarmDrawer => {
  const known = new WeakMap<object, Map<string, Float64Array>>();
  return {
    ...drawer,
    harm: (judged, dependence) => {
      const { component, alternative, sizeSpread, threat } = judged;
      const key = JSON.stringify([alternative, sizeSpread, threat, dependence]);
      const own = known.get(component) ?? new Map<string, Float64Array>();
      known.set(component, own);
      const before = own.get(key);
      if (before) return before;
      const made = drawer.harm(judged, dependence);
      own.set(key, made);
      return made;
    },
  };
};

const nothing: Portfolio = { components: [], states: [{ weight: 1, multipliers: [] }] };

// No common factors: scenarios of one portfolio are put side by side.
const joined = (all: readonly Prepared[]): Portfolio => ({
  ...nothing,
  components: all.flatMap((one) => (one.ok ? one.portfolio.components : [])),
});
