import { Worker } from 'node:worker_threads';

/** A thread that runs the module `name` beside the module whose `import.meta.url` is given; `memory` in megabytes. */
export const startThread = (besides: string, name: string, workerData: unknown, memory?: number): Worker => {
  const limits = memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } };
  // From source there is TypeScript to run; the compiled package needs no help.
  if (!besides.endsWith('.ts'))
    return new Worker(new URL(`./${name}.js`, besides), { workerData, ...limits });
  const { href } = new URL(`./${name}.ts`, besides);
  // A thread of Node 20 takes no loader from `execArgv`; it can register one itself.
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(href)}); })`,
    { eval: true, workerData, ...limits },
  );
};

/** What the thread says next; fails with what ended it. */
export const nextMessage = (worker: Worker): Promise<unknown> =>
  new Promise((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`a thread ended (${code})`)));
  });
