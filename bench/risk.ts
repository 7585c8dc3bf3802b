import {
  annualLaw,
  annualLaws,
  type AnnualLaw,
  compareAlternatives,
  conditionalLaws,
  conditionalTailMean,
  crossCheck,
  quantile,
  quantileBracket,
  replaceScenario,
  serviceQuantiles,
  simulateYears,
  tabulateServices,
  tailMeanBracket,
  tornado,
} from '@risikobilde/risk';
import { machine, measure, type Measured, residentMegabytes } from './measure.js';
import { manyScenarios, manyServices, portfolioOf, threeAlternatives } from './workload.js';

const LEVELS = [0.9, 0.95, 0.99, 0.999];
const scenarios = manyScenarios(50);
const portfolio = portfolioOf(scenarios);
const alternatives = threeAlternatives(scenarios);
const reference = annualLaw(portfolio, { accuracy: 1e-9, mostPoints: 2 ** 16 });

console.log(`risk: ${machine()}`);
console.log(
  `portfolio of ${scenarios.length} scenarios, ${reference.events.toFixed(1)} events a year, P99 ${quantile(reference, 0.99).toFixed(0)}`,
);
console.log('median wall time (processor time in brackets); goals are for one idle core\n');

const withBrackets = (law: AnnualLaw): AnnualLaw => {
  for (const p of LEVELS) quantileBracket(law, p);
  tailMeanBracket(law, 0.95);
  return law;
};
const fine = measure(() => withBrackets(annualLaw(portfolio)), 41);
row(
  'portfolio of 50, whole curve, bracket',
  8,
  fine,
  `${errorOf(fine.value)}, ${pointsOf(fine.value)} points`,
);
const compiled = measure(() => withBrackets(annualLaw(portfolioOf(scenarios))), 41);
row('the same from the description, checked anew', null, compiled, '');
const coarse = measure(() => annualLaw(portfolio, { accuracy: 1e-3 }), 81);
row('portfolio of 50 at 1e-3', 1, coarse, `${errorOf(coarse.value)}, ${pointsOf(coarse.value)} points`);

const compared = measure(() => {
  const all = compareAlternatives(alternatives);
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row(
  'three alternatives of 50, all comparisons',
  25,
  compared,
  `P(cloud not worse) ${compared.value[0]?.epistemic.p_not_worse}`,
);
const slider = measure(() => {
  const all = compareAlternatives(alternatives, { accuracy: 1e-3 });
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row('the same at 1e-3', 25, slider, '');
const fifteen = threeAlternatives(manyScenarios(15));
const small = measure(() => {
  const all = compareAlternatives(fifteen);
  return [all.against('cloud', 'onprem'), all.against('local', 'onprem'), all.against('local', 'cloud')];
}, 21);
row('three alternatives of 15, all comparisons', 25, small, '');

const draws = measure(() => conditionalLaws([...alternatives.values()], 1000), 3, 1);
row('1,000 epistemic draws x 3 alternatives', 3000, draws, 'whole law of each draw');
const bars = measure(
  () => annualLaws([...alternatives.values()], { accuracy: 1e-3 }).map((law) => tornado(law)),
  5,
  2,
);
row(
  'tornado: 50 x 2 x 2 x 3',
  500,
  bars,
  `largest: ${bars.value[0]?.[0]?.scenario} ${bars.value[0]?.[0]?.input}`,
);

const services = manyServices(10_000, scenarios.length);
const before = residentMegabytes();
const all = measure(
  () => [...alternatives.values()].map((one) => serviceQuantiles(tabulateServices(one, services), services)),
  1,
  0,
);
row(
  '10,000 services x 3 alternatives, P95 P99',
  6000,
  all,
  `${serviceError(all.value[0]?.values ?? [])}; memory ${before.toFixed(0)} -> ${residentMegabytes().toFixed(0)} MB`,
);
const tables = tabulateServices(portfolio, services);
const [first] = portfolio.components;
const changed = measure(
  () => serviceQuantiles(first === undefined ? tables : replaceScenario(tables, first), services),
  3,
  1,
);
row('one platform scenario changed, 10,000 services', 1000, changed, 'one alternative, every service anew');

const beforeYears = residentMegabytes();
const years = measure(() => simulateYears(portfolio, 1_000_000), 3, 1);
const agreement = crossCheck(fine.value, 1_000_000);
const worst = Math.max(...agreement.map(({ z }) => Math.abs(z)));
row(
  'Monte Carlo cross-check, 1e6 years of 50',
  900,
  years,
  `largest |z| ${worst.toFixed(2)} of ${agreement.length}; memory ${beforeYears.toFixed(0)} -> ${residentMegabytes().toFixed(0)} MB`,
);

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
    `${what.padEnd(48)} ${measured.wall.toFixed(1).padStart(8)} ms (${measured.cpu.toFixed(1)})  ${reached.padEnd(10)} ${note}`,
  );
}

function errorOf(law: AnnualLaw): string {
  const ofQuantile = LEVELS.map((p) => Math.abs(quantile(law, p) / quantile(reference, p) - 1));
  const ofTail = LEVELS.map((p) =>
    Math.abs(conditionalTailMean(law, p) / conditionalTailMean(reference, p) - 1),
  );
  return `error P90-P99.9 ${Math.max(...ofQuantile).toExponential(1)}, CVaR ${Math.max(...ofTail).toExponential(1)}`;
}

function pointsOf(law: AnnualLaw): string {
  return law.views.map(({ grid }) => grid.points).join('+');
}

/** Largest relative error over a sample of services, against the law on a grid. */
function serviceError(values: readonly Float64Array[]): string {
  let largest = 0;
  for (let k = 0; k < services.length; k += 500) {
    const service = services[k];
    const own = portfolioOf(
      scenarios.map((scenario, at) => ({
        ...scenario,
        rateFactors: [service?.rateFactors?.[at] ?? 1],
        consequenceFactors: [service?.exposure ?? 1],
      })),
    );
    const law = annualLaw(own);
    [0.95, 0.99].forEach((p, level) => {
      largest = Math.max(largest, Math.abs((values[level]?.[k] ?? 0) / quantile(law, p) - 1));
    });
  }
  return `error over a sample of 20 ${largest.toExponential(1)}`;
}
