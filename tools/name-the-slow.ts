import type { Reporter, TestCase } from 'vitest/node';

/** Says of a test that it still runs, each minute until it has ended: what hangs is known long before it is given up. */
export default class NameTheSlow implements Reporter {
  readonly #running = new Map<string, NodeJS.Timeout>();

  onTestCaseReady({ id, fullName, module }: TestCase): void {
    const from = Date.now();
    const say = (): void =>
      console.log(
        `still running after ${Math.round((Date.now() - from) / 1000)} s: ${module.relativeModuleId} > ${fullName}`,
      );
    this.#running.set(id, setInterval(say, 60_000).unref());
  }

  onTestCaseResult({ id }: TestCase): void {
    clearInterval(this.#running.get(id));
    this.#running.delete(id);
  }
}
