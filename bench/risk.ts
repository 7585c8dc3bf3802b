import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  annualLaw,
  annualLaws,
  type AnnualLaw,
  compareAlternatives,
  conditionalLaws,
  conditionalTailMean,
  exceedance,
  type Portfolio,
  quantile,
  quantileBracket,
  tailMeanBracket,
  tornado,
} from '@risikobilde/risk';
import { selfCheck } from '@risikobilde/risk/checks';
import { build } from 'vite';
import { machine, measure, type Measured } from './measure.js';
import { shapedScenarios } from './shapes.js';
import { straightforward, straightQuantile } from './straightforward.js';
import { portfolioOf, threeAlternatives } from './workload.js';

const LEVELS = [0.9, 0.95, 0.99, 0.999];
const scenarios = shapedScenarios('rates', 50);
const portfolio = portfolioOf(scenarios);
const alternatives = threeAlternatives(scenarios);
const most = { accuracy: 1e-9, mostPoints: 2 ** 16 };

console.log(
  `risk: ${machine()}, load ${loadavg()[0]?.toFixed(1)}${(loadavg()[0] ?? 0) > 1 ? ': NOT IDLE' : ''}`,
);
console.log('median wall time when warm (processor time; the first run); goals are for one idle core');
calibrate();
console.log('');

for (const shape of ['rates', 'sizes', 'mixed'] as const) {
  const of = portfolioOf(shapedScenarios(shape, 50));
  const exact = annualLaw(of, most);
  console.log(
    `${shape}: 50 scenarios, ${exact.events.toFixed(0)} events a year, P99 ${quantile(exact, 0.99).toFixed(0)}`,
  );
  const fine = measure(() => annualLaw(of), 41);
  const error = errorOf(fine.value, exact);
  row(`whole curve at 1e-4, ${shape}`, 1.5, fine, `${error}, ${pointsOf(fine.value)} points`);
  const plain = plainAsAccurate(of, exact);
  row(`  by the straightforward transform`, null, plain.measured, plain.note);
  console.log(`  ratio of processor time: ${(plain.measured.cpu / fine.cpu).toFixed(1)} (goal 5)`);
  const bounds = measure(() => widths(annualLaw(of)), 15);
  row(
    `  with certain brackets`,
    6,
    bounds,
    `width P90-P99.9 ${bounds.value.map((w) => `${(100 * w).toFixed(1)} %`).join(', ')} (goal 1 %)`,
  );
}
const compiled = measure(() => annualLaw(portfolioOf(scenarios)), 41);
row('rates, from the description, checked anew', null, compiled, '');
const many = portfolioOf(shapedScenarios('rates', 5000));
const thousands = measure(() => annualLaw(many), 3, 1);
row('5,000 scenarios, whole curve', 150, thousands, pointsOf(thousands.value));
await bundleRow();

const compared = measure(() => {
  const all = compareAlternatives(alternatives);
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row(
  'three alternatives of 50, all comparisons',
  10,
  compared,
  `P(cloud not worse) ${compared.value[0]?.epistemic.p_not_worse}`,
);
const slider = measure(() => {
  const all = compareAlternatives(alternatives, { accuracy: 1e-3 });
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row('the same at 1e-3', 10, slider, '');
const fifteen = threeAlternatives(shapedScenarios('rates', 15));
const small = measure(() => {
  const all = compareAlternatives(fifteen);
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row('three alternatives of 15, all comparisons', 10, small, '');

const draws = measure(() => conditionalLaws([...alternatives.values()], 1000), 3, 1);
row('1,000 epistemic draws x 3 alternatives', 500, draws, 'whole law of each draw');
const bars = measure(
  () => annualLaws([...alternatives.values()], { accuracy: 1e-3 }).map((law) => tornado(law)),
  5,
  2,
);
row(
  'tornado: 50 x 2 x 2 x 3',
  100,
  bars,
  `largest: ${bars.value[0]?.[0]?.scenario} ${bars.value[0]?.[0]?.input}`,
);

const exact = annualLaw(portfolio);
const years = measure(() => selfCheck(exact, 1_000_000), 1, 0);
const outside = years.value.figures.filter(({ isOutside }) => isOutside);
row('cross-check by 1e6 simulated years of 50', null, years, `${outside.length} figures differ`);
calibrate();

/** A loop that no change to the engine touches: its processor time tells this machine, the wall time beside it the load. */
function calibrate(): void {
  const { wall, cpu } = measure(() => {
    let x = 0.5;
    for (let k = 0; k < 2e6; k++) x = x * 1.0000001 + Math.sqrt(x) * 1e-9;
    return x;
  }, 15);
  console.log(
    `calibration loop ${cpu.toFixed(1)} ms of processor time; the wall clock runs ${(wall / cpu).toFixed(1)} times as fast`,
  );
}

function row(what: string, goal: number | null, measured: Measured<unknown>, note: string): void {
  const reached =
    goal === null
      ? ''
      : measured.wall <= goal
        ? `<= ${goal}: yes`
        : measured.cpu <= goal
          ? `<= ${goal}: processor time only`
          : `<= ${goal}: NO`;
  console.log(
    `${what.padEnd(48)} ${measured.wall.toFixed(1).padStart(8)} ms ${`(${measured.cpu.toFixed(1)}; ${measured.first.toFixed(1)})`.padEnd(16)}  ${reached.padEnd(10)} ${note}`,
  );
}

function errorOf(law: AnnualLaw, exact: AnnualLaw): string {
  const ofQuantile = LEVELS.map((p) => Math.abs(quantile(law, p) / quantile(exact, p) - 1));
  const ofTail = LEVELS.map((p) => Math.abs(conditionalTailMean(law, p) / conditionalTailMean(exact, p) - 1));
  const stated = law.estimatedError.toExponential(0);
  return `error ${Math.max(...ofQuantile).toExponential(1)}, CVaR ${Math.max(...ofTail).toExponential(1)}, stated ${stated}`;
}

function widths(law: AnnualLaw): readonly number[] {
  tailMeanBracket(law, 0.95);
  return LEVELS.map((p) => {
    const { low, high } = quantileBracket(law, p) ?? { low: 0, high: 0 };
    return (high - low) / quantile(law, p);
  });
}

/** The straightforward transform on as few points as bring it within 1e-4, on a grid so long that nothing to speak of wraps around. */
function plainAsAccurate(
  of: Portfolio,
  exact: AnnualLaw,
): { measured: Measured<Float64Array>; note: string } {
  let end = 2 * quantile(exact, 0.999);
  while (exceedance(exact, end) > 1e-7) end *= 1.5;
  for (let points = 1024; ; points *= 2) {
    const law = straightforward(of, end, points);
    const worst = Math.max(
      ...LEVELS.map((p) => Math.abs(straightQuantile(law, end, p) / quantile(exact, p) - 1)),
    );
    if (worst > 1e-4 && points < 2 ** 15) continue;
    const measured = measure(() => straightforward(of, end, points), 3, 1);
    return { measured, note: `error ${worst.toExponential(1)}, ${points} points` };
  }
}

/** What a page that computes risk has to fetch of the engine. */
async function bundleRow(): Promise<void> {
  const entry = fileURLToPath(new URL('../packages/risk/src/index.ts', import.meta.url));
  const built = await build({
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'risk' }, minify: true },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
  const size = gzipSync(code).length / 1000;
  console.log(`engine whole, compressed ${size.toFixed(1)} kB  <= 35: ${size <= 35 ? 'yes' : 'NO'}`);
}

function pointsOf(law: AnnualLaw): string {
  return law.views.map(({ grid }) => grid.points).join('+');
}
