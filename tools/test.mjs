// `npm test`: installs what is missing and runs every check. All of them run, so that one run shows all that is wrong.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

const started = Date.now();
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

if (!(await installMissing())) process.exit(1);

const tool = (name, ...path) => join(root, 'node_modules', name, ...path);
const node = (...args) => [process.execPath, args];
const checks = [
  { name: 'format (biome)', run: node(tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.') },
  // Before anything is compiled: a start from a fresh clone has the sources alone.
  {
    name: 'server (vite)',
    run: node(tool('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', join('packages', 'server')),
  },
  { name: 'types (tsc)', run: node(tool('typescript', 'bin', 'tsc'), '-b') },
  {
    name: 'lint (oxlint)',
    run: node(tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '.'),
  },
  {
    name: 'pages (vite)',
    run: node(tool('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', join('packages', 'web')),
  },
  { name: 'boundaries (dependency-cruiser)', run: node(join(root, 'tools', 'check-boundaries.mjs')) },
  { name: 'unused (knip)', run: node(tool('knip', 'bin', 'knip.js'), '--no-progress') },
];

const results = [];
const report = (name, isPassed, from, output) => {
  results.push({ name, isPassed });
  console.log(`${isPassed ? 'ok  ' : 'FAIL'} ${name} (${seconds(from)})`);
  if (!isPassed && output) console.log(output.trimEnd());
};

for (const check of checks) {
  const from = Date.now();
  console.log(`...  ${check.name}`);
  const [program, args] = check.run;
  const { code, output } = await run(program, args, { isQuiet: true, env: { NO_COLOR: '1' } });
  report(check.name, code === 0, from, output);
}

// The tests print their own progress; their result is read from a report beside it.
const from = Date.now();
console.log('...  tests (vitest)');
const reportFile = join(root, 'reports', 'vitest.json');
const tests = await run(
  ...node(
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ),
);
let counts = { passed: 0, failed: tests.code === 0 ? 0 : 1 };
if (existsSync(reportFile)) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(reportFile, 'utf8'),
  );
  // A file that cannot even be loaded has no tests that failed.
  const failed = Math.max(numFailedTests, tests.code === 0 ? 0 : 1, numFailedTestSuites > 0 ? 1 : 0);
  counts = { passed: numPassedTests, failed };
}
report('tests (vitest)', counts.failed === 0, from);

const browser = join(root, 'e2e', 'run.mjs');
if (existsSync(browser)) {
  const begun = Date.now();
  console.log('...  browser tests');
  const { code } = await run(...node(browser));
  report('browser tests', code === 0, begun);
}

const others = results.filter(({ name }) => name !== 'tests (vitest)');
const passed = counts.passed + others.filter(({ isPassed }) => isPassed).length;
const failed = counts.failed + others.filter(({ isPassed }) => !isPassed).length;
const broken = results.filter(({ isPassed }) => !isPassed).map(({ name }) => name);
console.log(
  `\nAll checks in ${seconds(started)}${broken.length > 0 ? `; failed: ${broken.join(', ')}` : ''}.`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
