import type { ConsequenceSpec, FrequencySpec, Scenario } from '../scenario.js';

/** Numbers in (0, 1), the same for the same seed (Park & Miller 1988). */
function seededNumbers(seed: number): () => number {
  let state = (seed * 7919) % 2147483647;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  for (let k = 0; k < 5; k++) next();
  return next;
}

/** A portfolio of 3 to 52 scenarios of all kinds, with rates over four orders of magnitude and sizes over six. */
export function randomScenarios(seed: number): readonly Scenario[] {
  const next = seededNumbers(seed);
  const count = 3 + Math.floor(next() * 50);
  return Array.from({ length: count }, (_, k) => {
    const rate = Math.exp(-6 + 9 * next());
    const kind = next();
    const low = Math.exp(9 * next());
    const shape = next();
    const width = Math.exp(1 + 5 * next());
    return {
      id: `S${String(k).padStart(2, '0')}`,
      frequency: frequencyOf(kind, rate, next),
      consequence: consequenceOf(shape, low, width),
    };
  });
}

/** One to eight scenarios with rates from one in four hundred years to a thousand a year, sizes of all shapes, several of them capped. */
export function wideScenarios(seed: number): readonly Scenario[] {
  const next = seededNumbers(seed + 1000);
  const count = 1 + Math.floor(next() * 8);
  return Array.from({ length: count }, (_, k) => {
    const rate = Math.exp(-6 + 12.9 * next());
    const kind = next();
    const low = Math.exp(6 * next());
    const width = Math.exp(0.7 + 5 * next());
    const shape = next();
    const consequence: ConsequenceSpec =
      shape < 0.4
        ? {
            kind: 'lognormal',
            p05: low,
            p95: low * width,
            cap: low * Math.exp((0.4 + next()) * Math.log(width)),
          }
        : consequenceOf(0.5 + shape / 2, low, width);
    return { id: `S${k}`, frequency: frequencyOf(kind, rate, next), consequence };
  });
}

/** One to four scenarios whose sizes are of one scale, with ends so near each other that little is smooth between them. */
export function narrowScenarios(seed: number): readonly Scenario[] {
  const next = seededNumbers(seed + 2000);
  const count = 1 + Math.floor(next() * 4);
  const scale = Math.exp(8 * next());
  return Array.from({ length: count }, (_, k) => {
    const rate = Math.exp(-3 + 4 * next());
    const low = scale * Math.exp(1.5 * next());
    const width = Math.exp(0.02 + 1.5 * next());
    const mode = low * (1 + (width - 1) * next());
    return {
      id: `S${k}`,
      frequency: frequencyOf(next(), rate, next),
      consequence:
        next() < 0.6
          ? { kind: 'pert', min: low, mode, max: low * width }
          : { kind: 'log-uniform', low, high: low * width },
    };
  });
}

function frequencyOf(kind: number, rate: number, next: () => number): FrequencySpec {
  if (kind < 0.3) return { kind: 'poisson', rate };
  if (kind < 0.5) return { kind: 'gamma-poisson', mean: rate, cv: 0.2 + 1.3 * next() };
  if (kind < 0.7) return { kind: 'poisson-pert', min: rate / 4, mode: rate, max: rate * 5 };
  if (kind < 0.85) return { kind: 'poisson-lognormal', p05: rate / 5, p95: rate * 5 };
  return { kind: 'poisson-log-uniform', low: rate / 5, high: rate * 3 };
}

function consequenceOf(shape: number, low: number, width: number): ConsequenceSpec {
  if (shape < 0.5) return { kind: 'lognormal', p05: low, p95: low * width, cap: 5_500_000 };
  if (shape < 0.65) return { kind: 'pert', min: low, mode: low * 3, max: low * 20 };
  if (shape < 0.8) return { kind: 'log-uniform', low, high: low * width };
  if (shape < 0.9) {
    return {
      kind: 'empirical',
      points: [
        [low, 0],
        [2 * low, 0.3],
        [10 * low, 0.9],
        [100 * low, 1],
      ],
    };
  }
  return { kind: 'lognormal', p05: low, p95: low * width };
}
