// A thread of Node, not a window: messages have no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { compile, createSuite } from './suite.mjs';

const { testFiles, scripts } = workerData;
const fileOf = new Map(testFiles.map((file) => [path.basename(file), file]));
const compiled = new Map();
function codeOf(file) {
  if (!compiled.has(file)) compiled.set(file, compile(file, scripts.get(file)));
  return compiled.get(file);
}

/**
 * Every test once, with other scripts for some files: what fails, how long each takes, and which mutants each reaches. Each on
 * modules of its own, or what tests share would be reached by the first of them alone.
 */
async function survey(changed) {
  const own = new Map([...changed].map(([file, script]) => [file, compile(file, script)]));
  const namespace = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
  const code = (file) => own.get(file) ?? codeOf(file);
  const tests = testFiles.flatMap((file) =>
    createSuite(code)
      .load(file)
      .map(({ id }) => ({ file, id })),
  );
  const results = [];
  for (const { file, id } of tests) {
    namespace.currentTestId = undefined;
    const { run } = createSuite(code).find(file, id);
    namespace.currentTestId = id;
    const start = process.cpuUsage();
    let error;
    try {
      await run();
    } catch (problem) {
      error = String(problem);
    }
    const { user, system } = process.cpuUsage(start);
    results.push({ id, milliseconds: (user + system) / 1000, error });
  }
  const { static: atLoad, perTest } = namespace.mutantCoverage;
  return {
    results,
    atLoad: Object.keys(atLoad),
    reached: Object.entries(perTest).map(([id, mutants]) => [id, Object.keys(mutants)]),
  };
}

/** The tests with these ids on one mutant until one fails. Files are loaded when their first test is due. */
async function tryMutant({ file, script, tests }) {
  const code = compile(file, script);
  const suite = createSuite((name) => (name === file ? code : codeOf(name)));
  for (const { id, limit } of tests) {
    parentPort.postMessage({ starting: id, limit });
    try {
      await suite.find(fileOf.get(id.split(' > ')[0]), id).run();
    } catch {
      return { status: 'killed', by: id };
    }
  }
  return { status: 'survived' };
}

parentPort.on('message', async (message) => {
  parentPort.postMessage(message.changed ? await survey(message.changed) : await tryMutant(message));
});
