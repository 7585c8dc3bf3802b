import { cpus } from 'node:os';

/** What a repeated run took: medians, milliseconds. */
export interface Measured<T> {
  readonly wall: number;
  /** Time on the processor (all threads): what the run costs when others use the machine. */
  readonly cpu: number;
  /** The first run on the clock: what who asks once waits for, before anything is compiled for good. */
  readonly first: number;
  readonly value: T;
}

/** Short work is compiled for good only after some hundreds of runs: it is warm after this long, milliseconds. */
const WARM = 400;

/** Runs `work` until warm (at least `warm` times), then `runs` times, and gives the medians. */
export function measure<T>(work: () => T, runs: number, warm = Math.min(runs, 15)): Measured<T> {
  const begun = performance.now();
  let value = work();
  const first = performance.now() - begun;
  const until = warm > 1 ? begun + WARM : begun;
  for (let k = 1; k < warm || performance.now() < until; k++) value = work();
  const walls: number[] = [];
  const loads: number[] = [];
  for (let k = 0; k < runs; k++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    value = work();
    walls.push(performance.now() - start);
    const used = process.cpuUsage(cpu);
    loads.push((used.user + used.system) / 1000);
  }
  return { wall: median(walls), cpu: median(loads), first, value };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** The machine in one line. */
export function machine(): string {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
}
