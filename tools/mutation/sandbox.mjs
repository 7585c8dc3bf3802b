// A thread of Node, not a window: messages have no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { transpile } from './transpile.mjs';

/** A thread to run tests in, replaced when a mutant hangs it or fills its memory. */
export function createSandbox(files, testFiles) {
  // Translated once: a thread that is replaced starts in a moment.
  const scripts = new Map(files.map((file) => [file, transpile(file, readFileSync(file, 'utf8'))]));
  let worker = null;
  const start = () => {
    worker ??= new Worker(path.join(import.meta.dirname, 'worker.mjs'), {
      workerData: { testFiles, scripts },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    return worker;
  };
  /** A test's limit is processor time, which other programs do not use up. */
  const ask = (message) =>
    new Promise((resolve, reject) => {
      const thread = start();
      let limit = Infinity;
      let before = process.cpuUsage();
      const watch = setInterval(() => {
        const { user, system } = process.cpuUsage(before);
        if ((user + system) / 1000 > limit) stop(() => resolve({ status: 'timeout' }));
      }, 250);
      const stop = (then) => {
        end();
        worker = null;
        thread.terminate().then(then, reject);
      };
      const onMessage = (answer) => {
        if (answer.starting !== undefined) {
          limit = answer.limit;
          before = process.cpuUsage();
          return;
        }
        end();
        resolve(answer);
      };
      // Out of memory, or a fault outside any test: nothing that goes unseen.
      const onError = (error) =>
        message.changed
          ? (end(), reject(error))
          : stop(() => resolve({ status: 'killed', by: String(error) }));
      const end = () => {
        clearInterval(watch);
        thread.off('message', onMessage);
        thread.off('error', onError);
      };
      thread.on('message', onMessage);
      thread.on('error', onError);
      thread.postMessage(message);
    });
  return {
    survey: (texts) =>
      ask({ changed: new Map([...texts].map(([file, text]) => [file, transpile(file, text)])) }),
    tryMutant: async ({ file, text, tests }) => {
      const script = transpile(file, text);
      return script === null ? { status: 'invalid' } : ask({ file, script, tests });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
