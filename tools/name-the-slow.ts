import type { Reporter, ReportedHookContext, TestCase } from 'vitest/node';

/** Says of a test or a hook that it still runs, each minute until it has ended: what hangs is known long before it is given up. */
export default class NameTheSlow implements Reporter {
  readonly #running = new Map<string, NodeJS.Timeout>();

  #start(id: string, name: string): void {
    const from = Date.now();
    const say = (): void =>
      console.log(`still running after ${Math.round((Date.now() - from) / 1000)} s: ${name}`);
    this.#running.set(id, setInterval(say, 60_000).unref());
  }

  #end(id: string): void {
    clearInterval(this.#running.get(id));
    this.#running.delete(id);
  }

  onTestCaseReady = ({ id, fullName, module }: TestCase): void =>
    this.#start(id, `${module.relativeModuleId} > ${fullName}`);
  onTestCaseResult = ({ id }: TestCase): void => this.#end(id);
  onHookStart = ({ name, entity }: ReportedHookContext): void =>
    this.#start(
      `${name} ${entity.id}`,
      `${name} of ${(entity.type === 'module' ? entity : entity.module).relativeModuleId}`,
    );
  onHookEnd = ({ name, entity }: ReportedHookContext): void => this.#end(`${name} ${entity.id}`);
}
