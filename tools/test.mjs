// `npm test`: installs what is missing, and runs the checks, the tests and ten stories. All run, so that one run shows all that is wrong.
// Checks that need one core run beside each other; the tests and the browser take all cores themselves, and run alone.
// `npm run test:all`: the sweeps, every story, and PostgreSQL beside the embedded database. `npm run test:long`: the properties on many
// more inputs, and every package packed and installed. `npm run test:changed [COMMIT]`: what a change since then reaches within its packages,
// and the types of what leans on them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { withDependencies } from './build-age.mjs';
import { installMissing, root, run } from './install.mjs';
import { installPrograms } from './programs.mjs';

const isLong = process.argv.includes('--long');
const isAll = isLong || process.argv.includes('--all');
const changedAt = process.argv.indexOf('--changed');
/** The commit that changes are counted from, where only what they reach is run. */
const since =
  changedAt === -1
    ? undefined
    : (process.argv.slice(changedAt + 1).find((word) => !word.startsWith('--')) ?? 'HEAD');
/** What a package is in, or where else tests stand. */
const changedFolders = () => {
  const said = [
    ['diff', '--name-only', since],
    ['ls-files', '--others', '--exclude-standard'],
  ].map((args) => spawnSync('git', args, { cwd: root, encoding: 'utf8', timeout: 60_000 }).stdout);
  const folders = said.join('').match(/^(?:packages\/[^/\n]+|cases|library|tools|world)\//gm);
  return [...new Set(folders)];
};
const folders = since === undefined ? [] : changedFolders();
const isChanged = (name) => folders.includes(`packages/${name}/`);
const leaning = readdirSync(join(root, 'packages')).filter(
  (name) => !isChanged(name) && [...withDependencies(name)].some(isChanged),
);
const cores = Math.max(2, availableParallelism());
const started = Date.now();
const inSeconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

if (!(await installMissing())) process.exit(1);
// With `--no-install` it says only what is missing.
if (since === undefined) installPrograms();

const tool = (name, ...path) => join(root, 'node_modules', name, ...path);
const vite = (folder) => [
  tool('vite', 'bin', 'vite.js'),
  'build',
  '--logLevel',
  'error',
  join('packages', folder),
];
const reportFile = join(root, 'reports', 'vitest.json');
/** A check that cannot be made here ends with this; with CI set it fails instead. */
const skipped = 77;

// In the order they are begun in, as far as what they need is there.
const checks = [
  // Before anything is compiled: a start from a fresh clone has the sources alone.
  { name: 'server (vite)', args: vite('server') },
  {
    name: 'types (tsc)',
    needs: ['server (vite)'],
    args: [tool('typescript-native', 'bin', 'tsc'), '-b', 'tsconfig.json'],
  },
  { name: 'command line (vite)', needs: ['types (tsc)'], args: vite('cli') },
  { name: 'pages (vite)', args: vite('web') },
  { name: 'unused (knip)', args: [tool('knip', 'bin', 'knip.js'), '--no-progress'] },
  { name: 'boundaries (dependency-cruiser)', args: [join(root, 'tools', 'check-boundaries.mjs')] },
  { name: 'format (biome)', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'format', '.'] },
  {
    name: 'lint (oxlint)',
    needs: ['types (tsc)'],
    args: [tool('oxlint', 'bin', 'oxlint'), ...(isAll ? ['--type-aware'] : []), '--deny-warnings', '.'],
  },
  {
    // What `tsc -b` alone leaves out of the packages: tests, stories, measurements, tools.
    name: 'types of tests (tsc)',
    needs: ['types (tsc)'],
    args: [
      tool('typescript-native', 'bin', 'tsc'),
      '-b',
      ...['.', 'e2e', join('packages', 'risk'), join('packages', 'web')].map((folder) =>
        join(folder, 'tsconfig.tests.json'),
      ),
    ],
  },
  {
    name: 'tests (vitest)',
    needs: ['types (tsc)', 'server (vite)', 'command line (vite)'],
    takes: cores,
    args: [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--reporter=${join(root, 'tools', 'name-the-slow.ts')}`,
      `--outputFile.json=${reportFile}`,
      ...(since === undefined ? [] : ['--changed', since, '--passWithNoTests', ...folders]),
    ],
  },
  {
    name: 'browser tests',
    needs: ['server (vite)', 'pages (vite)', 'command line (vite)'],
    takes: cores,
    args: [tool('@playwright/test', 'cli.js'), 'test', '-c', 'e2e'],
  },
];
/** What says in a minute whether a change is whole; the rest is for the run before it is handed in. */
const ofChange = ['types (tsc)', 'format (biome)', 'lint (oxlint)', 'types of tests (tsc)'];
if (folders.length > 0) ofChange.push('tests (vitest)');
if (isChanged('cli')) ofChange.push('command line (vite)');

if (isLong)
  checks.push({
    name: 'packages (pack, install, run)',
    needs: ['command line (vite)'],
    args: ['--import', 'tsx', '--conditions=@risikobilde/source', join(root, 'tools', 'pack.ts')],
  });

const env = {
  NO_COLOR: '1',
  RISIKOBILDE_TESTS: isLong ? 'long' : isAll ? 'all' : 'quick',
  // The whole run takes the sources themselves.
  RISIKOBILDE_COMPILED: isAll ? 'no' : 'yes',
};
const results = new Map();

/** What runs alone prints as it goes; what runs beside others is shown when it has failed, in one piece. */
const perform = async ({ name, args, takes = 1 }) => {
  const from = Date.now();
  const isAlone = takes === cores;
  if (isAlone) console.log(`...  ${name}`);
  const { code, output } = await run(process.execPath, args, { isQuiet: !isAlone, env });
  const said = code === 0 ? 'ok  ' : code === skipped ? 'skip' : 'FAIL';
  results.set(name, { code, ms: Date.now() - from, takes });
  console.log(`${said} ${name} (${inSeconds(Date.now() - from)})`);
  if (said === 'FAIL' && output) console.log(output.trimEnd());
};

const waiting = checks.filter(({ name }) => since === undefined || ofChange.includes(name));
const isAsked = new Set(waiting.map(({ name }) => name));
const running = new Map();
while (waiting.length > 0 || running.size > 0) {
  const taken = [...running.keys()].reduce((sum, { takes = 1 }) => sum + takes, 0);
  const next = waiting.find(
    ({ takes = 1, needs = [] }) =>
      taken + takes <= cores && needs.every((name) => results.has(name) || !isAsked.has(name)),
  );
  if (next === undefined) await Promise.race(running.values());
  else {
    waiting.splice(waiting.indexOf(next), 1);
    running.set(
      next,
      perform(next).finally(() => running.delete(next)),
    );
  }
}

/** Passed and failed tests by the report that stands beside the printed progress. */
const countTests = (code) => {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, files: [], unmade: [], unmet: [] };
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
    readFileSync(reportFile, 'utf8'),
  );
  // A file that cannot even be loaded has no tests that failed.
  const failed = Math.max(numFailedTests, code === 0 ? 0 : 1, numFailedTestSuites > 0 ? 1 : 0);
  const files = testResults.map(({ name, startTime, endTime }) => ({
    path: relative(root, name).replaceAll('\\', '/'),
    ms: endTime - startTime,
  }));
  const unmade = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName }) => fullName),
  );
  const unmet = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = relative(root, name).replaceAll('\\', '/');
    const those = assertionResults.filter((one) => one.status === 'failed');
    if (those.length === 0) return status === 'failed' ? [{ name: path, message }] : [];
    return those.map(({ fullName, failureMessages }) => ({
      name: `${path} > ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
  return { passed: numPassedTests, failed, files, unmade, unmet };
};
const table = (rows) => {
  const all = rows.reduce((sum, { ms }) => sum + ms, 0);
  for (const { name, ms } of rows.toSorted((a, b) => b.ms - a.ms))
    console.log(`${inSeconds(ms).padStart(9)} ${`${((100 * ms) / all).toFixed(0)} %`.padStart(5)}  ${name}`);
};

const made = results.get('tests (vitest)');
const tests = made ? countTests(made.code) : { passed: 0, failed: 0, files: [], unmade: [], unmet: [] };
const byFolder = new Map();
for (const { path, ms } of tests.files) {
  const folder = path.split('/').slice(0, 2).join('/');
  byFolder.set(folder, (byFolder.get(folder) ?? 0) + ms);
}
console.log(`\nWhere the time went, in seconds of a core (${cores} cores):`);
table([...results].map(([name, { ms, takes }]) => ({ name, ms: ms * takes })));
console.log('\nOf the tests, by folder:');
table([...byFolder].map(([name, ms]) => ({ name, ms })));

const others = [...results].filter(([name]) => name !== 'tests (vitest)');
const failures = others.filter(([, { code }]) => code !== 0 && code !== skipped);
const passed = tests.passed + others.filter(([, { code }]) => code === 0).length;
const failed = tests.failed + failures.length;
const broken = [...failures.map(([name]) => name), ...(tests.failed > 0 ? ['tests (vitest)'] : [])];
const left = others.filter(([, { code }]) => code === skipped).map(([name]) => name);
console.log(
  `\nAll checks in ${inSeconds(Date.now() - started)}${broken.length > 0 ? `; failed: ${broken.join(', ')}` : ''}${left.length > 0 ? `; not run: ${left.join(', ')}` : ''}.`,
);
if (tests.unmade.length > 0)
  console.log(
    `\n${tests.unmade.length} tests not made here (of a PostgreSQL or another program, where none is used):`,
  );
if (isAll) for (const name of tests.unmade) console.log(`  ${name}`);
else if (since === undefined)
  console.log('Left to npm run test:all: the sweeps, PostgreSQL, and the other stories.');
else
  console.log(
    `Run were the tests in: ${folders.join(', ') || 'nothing'}. Left to npm test: those of ${leaning.join(', ') || 'nothing'}, which lean on it.`,
  );
// Named again at the end: what they printed stands thousands of lines above.
if (tests.unmet.length > 0) console.log('\nTests that failed:');
for (const { name, message } of tests.unmet)
  console.log(`  ${name}\n${message.split('\n').slice(0, 4).join('\n').replaceAll(/^/gm, '    ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
