import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Where threads and programs that belong to a module are compiled: beside it in the compiled package; from source in the folder that
 * RISIKOBILDE_BUILT_THREADS names, and undefined where it names none. Each that is compiled as it starts takes three seconds of a core
 * before it does anything, and the tests start hundreds.
 */
export const compiledIn = (besides: string): string | URL | undefined => {
  if (!besides.endsWith('.ts')) return besides;
  const built = process.env['RISIKOBILDE_BUILT_THREADS'];
  return built === undefined || built === '' ? undefined : pathToFileURL(`${built}/`);
};

/** A thread that runs the module `name` beside the module whose `import.meta.url` is given; `memory` in megabytes. */
export const startThread = (
  besides: string,
  name: string,
  workerData: unknown,
  { memory }: { readonly memory?: number } = {},
): Worker => {
  const limits = memory === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memory } };
  const compiled = compiledIn(besides);
  if (compiled !== undefined) return new Worker(new URL(`./${name}.js`, compiled), { workerData, ...limits });
  const { href } = new URL(`./${name}.ts`, besides);
  // A thread of Node 20 takes no loader from `execArgv`; it can register one itself.
  return new Worker(
    `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(href)}); })`,
    { eval: true, workerData, ...limits },
  );
};

/** What the thread says next; fails with what ended it. */
export const nextMessage = async (worker: Worker): Promise<unknown> => {
  const heard = new AbortController();
  const { signal } = heard;
  const message = async (): Promise<unknown> => {
    const [said]: unknown[] = await once(worker, 'message', { signal });
    return said;
  };
  const exit = async (): Promise<never> => {
    const [code]: unknown[] = await once(worker, 'exit', { signal });
    throw new Error(`a thread ended (${String(code)})`);
  };
  try {
    return await Promise.race([message(), exit()]);
  } finally {
    heard.abort();
  }
};
