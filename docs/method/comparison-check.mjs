/**
 * An independent check of the comparison of alternatives: plain simulation from the files of cases/altinn3, sharing no code with
 * the product. Run from the root: node docs/method/comparison-check.mjs [draws]
 *
 * It prints the two tables that the published sentence of the case was checked with, as they were found then and as they come out of the
 * case now, and the chances of the product beside its own.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const draws = Number(process.argv[2] ?? 400_000);
const folder = 'cases/altinn3';
const severities = ['negligible', 'limited', 'significant', 'maximum'];
const population = 5_500_000;
const z95 = 1.6448536269514722;

const recordsOf = (file) => parse(readFileSync(join(folder, file), 'utf8')).records;
const scenarios = readdirSync(join(folder, 'scenarios')).flatMap((file) =>
  recordsOf(join('scenarios', file)),
);
const inPlace = new Set(
  recordsOf('measures.yaml')
    .filter(({ states }) => ['implemented', 'verified'].includes(states.at(-1).state))
    .map(({ id }) => id),
);
const scale = parse(readFileSync('world/risikobilde/scales/risk-5x5.yaml', 'utf8')).records[0];
const effects = recordsOf('effects.yaml').filter(({ measure }) => inPlace.has(measure));

// The distribution function of the normal distribution (Abramowitz & Stegun 7.1.26, error 1.5e-7).
const normalCdf = (z) => {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - tail * Math.exp(-x * x);
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
};
const bottom = ([low, high]) => (low > 0 ? low : high / 100);
const lognormal = (range) => {
  const [a, b] = [Math.log(bottom(range)), Math.log(range[1])];
  return { m: (a + b) / 2, s: (b - a) / (2 * z95) };
};
/** The mean of a lognormal size that no event exceeds the population with. */
const meanSize = (range) => {
  const { m, s } = lognormal(range);
  if (s === 0) return range[1];
  const z = (Math.log(population) - m) / s;
  return Math.exp(m + (s * s) / 2) * normalCdf(z - s) + population * normalCdf(-z);
};
const asRange = (factor) => (Array.isArray(factor) ? factor : [factor, factor]);
const factorMean = (range) => {
  const [low, high] = [bottom(range), range[1]];
  return low === high ? high : (high - low) / Math.log(high / low);
};

/** One scenario in one alternative: its rate, its mean size and the factors of the measures in place. */
const judged = (scenario, alternative) => {
  const { frequency, consequence, strength } = scenario.judgements.find((j) => j.alternative === alternative);
  const factors = effects
    .filter((e) => e.scenario === scenario.id && (e.alternatives ?? [alternative]).includes(alternative))
    .flatMap(({ measure, ...on }) =>
      ['frequency', 'consequence']
        .filter((side) => on[side] !== undefined)
        .map((side) => ({ key: `${side}|${measure}`, range: asRange(on[side]) })),
    );
  return { rate: rateOf(frequency), size: sizeOf(consequence), factors, strength };
};

/** A range is lognormal; a level says no more than its range on the scale, evenly on a logarithmic axis. */
const rateOf = ({ level, perYear }) => {
  if (perYear) {
    const { m, s } = lognormal(perYear);
    return { mean: Math.exp(m + (s * s) / 2), log: (z) => m + s * z };
  }
  const range = scale.likelihood.find((step) => step.level === level).perYear;
  const [low, width] = [Math.log(range[0]), Math.log(range[1] / range[0])];
  return { mean: factorMean(range), log: (z) => low + width * normalCdf(z) };
};
const sizeOf = ({ level, persons }) =>
  persons ? meanSize(persons) : factorMean(scale.consequence.find((step) => step.level === level).persons);
const sides = new Map(
  ['onprem', 'cloud', 'local'].map((alternative) => [
    alternative,
    scenarios.map((scenario) => ({ scenario, ...judged(scenario, alternative) })),
  ]),
);
const expected = ({ rate, size, factors }) =>
  rate.mean * size * factors.reduce((all, { range }) => all * factorMean(range), 1);

/** A generator of its own (mulberry32) with normal numbers by Box and Muller. */
const generator = (seed) => {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
};

/**
 * Shares of draws in which `alternative` is at most `bounds` times the baseline. `rates` and `sizes` are correlations between the two,
 * `spread` gives the standard deviation of the logarithm of a size, and `isShared` makes a measure one unknown wherever it acts.
 */
const simulate = (alternative, chosen, { rates, sizes, spread, isShared }, bounds) => {
  const { uniform, normal } = generator(20261124);
  const [mine, other] = [sides.get(alternative), sides.get('onprem')].map((all) =>
    all.filter(({ scenario }) => chosen(scenario)),
  );
  const counts = bounds.map(() => 0);
  for (let draw = 0; draw < draws; draw += 1) {
    const known = new Map();
    const once = (key) => {
      if (!known.has(key)) known.set(key, uniform());
      return known.get(key);
    };
    let [a, b] = [0, 0];
    mine.forEach((one, k) => {
      const common = [normal(), normal()];
      const harm = (side) => {
        const score = (which, rho) =>
          rho === 1 ? common[which] : Math.sqrt(rho) * common[which] + Math.sqrt(1 - rho) * normal();
        let log = side.rate.log(score(0, rates)) + Math.log(side.size);
        const sd = spread(side);
        if (sd > 0) log += sd * score(1, sizes) - (sd * sd) / 2;
        for (const { key, range } of side.factors) {
          const [low, high] = [Math.log(bottom(range)), Math.log(range[1])];
          log += low + (high - low) * once(isShared ? key : `${side.scenario.id}|${key}`);
        }
        return Math.exp(log);
      };
      b += harm(other[k]);
      a += harm(one);
    });
    bounds.forEach((bound, k) => {
      if (a <= bound * b * (1 + 1e-12)) counts[k] += 1;
    });
  }
  return counts.map((count) => count / draws);
};

const atLeast = (severity) => (scenario) =>
  severities.indexOf(scenario.harm.severity) >= severities.indexOf(severity);
const ratioOf = (alternative, chosen) => {
  const sum = (all) =>
    all.filter(({ scenario }) => chosen(scenario)).reduce((total, one) => total + expected(one), 0);
  return sum(sides.get(alternative)) / sum(sides.get('onprem'));
};
const percent = (share, digits = 0) => `${(100 * share).toFixed(digits)} %`;
const change = (ratio) => `${ratio < 1 ? '−' : '+'}${Math.abs(100 * (ratio - 1)).toFixed(1)} %`;
const table = (title, header, rows) => {
  console.log(`\n${title}\n\n| ${header.join(' | ')} |\n|${header.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
};

const exact = { rates: 1, sizes: 1, spread: () => 0, isShared: false };
table(
  'Which scenarios are counted, every unknown the same in both, sizes known',
  [
    'scenarios counted',
    'expected: checked earlier',
    'expected: now',
    'not higher: checked earlier',
    'not higher: now',
  ],
  [
    ['all', '−25 %', '96 %', () => true],
    ['without day-to-day outage', '+49 %', '0.1 %', ({ id }) => id !== 'service-outage'],
    ['severity significant or maximum', '+51 %', '0.3 %', atLeast('significant')],
    ['maximum alone', '+1 %', '75 %', atLeast('maximum')],
  ].map(([name, was, share, chosen]) => [
    name,
    was,
    change(ratioOf('cloud', chosen)),
    share,
    percent(simulate('cloud', chosen, exact, [1])[0], 1),
  ]),
);

const everything = () => true;
const spreadOf = (sd) => () => sd;
table(
  'How far the estimates err together, all severities added',
  [
    'correlation of rates',
    'cloud not higher: checked earlier',
    'now',
    'local higher: checked earlier',
    'now',
  ],
  [
    ['1', 96, 100, { ...exact }],
    ['0.99', 96, 83, { ...exact, rates: 0.99 }],
    ['0.9', 91, 64, { ...exact, rates: 0.9 }],
    ['0', 70, 54, { ...exact, rates: 0 }],
    [
      '0.9, sizes uncertain (0.7) and correlated 0.9',
      75,
      61,
      { ...exact, rates: 0.9, sizes: 0.9, spread: spreadOf(0.7) },
    ],
    [
      '0.9, sizes uncertain (0.7) and independent',
      75,
      61,
      { ...exact, rates: 0.9, sizes: 0, spread: spreadOf(0.7) },
    ],
    [
      '0.8, sizes uncertain (1) and correlated 0.8',
      63,
      57,
      { ...exact, rates: 0.8, sizes: 0.8, spread: spreadOf(1) },
    ],
    [
      '0.8, sizes uncertain (1) and independent',
      63,
      57,
      { ...exact, rates: 0.8, sizes: 0, spread: spreadOf(1) },
    ],
  ].map(([name, cloud, local, how]) => [
    name,
    `${Number(cloud)} %`,
    percent(simulate('cloud', everything, how, [1])[0], 1),
    `${Number(local)} %`,
    percent(1 - simulate('local', everything, how, [1])[0], 1),
  ]),
);

const product = JSON.parse(
  execFileSync('npx', ['risikobilde', 'risk', folder, '--format', 'json', '--as-of', '2026-11-24'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  }),
);
const sizeSpread = { weak: 0.7, moderate: 0.5, strong: 0.3 };
const defaults = { rates: 0.85, sizes: 0.85, spread: ({ strength }) => sizeSpread[strength], isShared: true };
table(
  'The chances that the product states, and the same simulated',
  [
    'alternative',
    'severity or worse',
    'expected: product',
    'simulated here',
    'lower / within / higher: product (± its own error)',
    'simulated here',
  ],
  product.comparisons.flatMap(({ alternative, rows }) =>
    rows.map(({ severity, ratio, chances }) => {
      // Just below the lower end, so that a draw on it counts as lower in both.
      const [lower, notHigher] = simulate(alternative, atLeast(severity), defaults, [0.9, 1.1]);
      return [
        alternative,
        severity,
        change(ratio),
        change(ratioOf(alternative, atLeast(severity))),
        `${[chances.lower, chances.within, chances.higher].map((share) => percent(share, 1)).join(' / ')} (± ${percent(chances.error, 1)})`,
        [lower, notHigher - lower, 1 - notHigher].map((share) => percent(share, 1)).join(' / '),
      ];
    }),
  ),
);
