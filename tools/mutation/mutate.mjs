// Mutation testing of packages/risk part by part: Stryker's mutants, each tried by the tests that reach it, at full speed.
// `node tools/mutation/mutate.mjs [part ...] [--again]` prints a line a part and its survivors, writes them into
// docs/method/mutation-survivors.txt in place of what stood there of the part, and writes reports/mutation-<part>.json; --again tries only what the last report says survived.
// A file (law/bracket.ts) in place of a part is tried by the test of its name alone, and by those given with it (uncertainty/edges.test.ts).
// docs/method/mutation.md says how it works and what it found.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findMutants } from './find-mutants.mjs';
import { createSandbox } from './sandbox.mjs';

const root = path.join(import.meta.dirname, '../../packages/risk/src');
const parts = {
  numerics: /^numerics\//,
  size: /^size\//,
  frequency: /^frequency\//,
  workload: /^workload\//,
  compare: /^compare\//,
  uncertainty: /^(uncertainty\/|severity\.ts)/,
  sensitivity: /^sensitivity\//,
  scenario: /^(portfolio|create-portfolio|result)\.ts/,
  services: /^services\//,
  'monte-carlo': /^monte-carlo\//,
  law: /^law\//,
};
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isAgain = process.argv.includes('--again');

const all = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.ts'));
const isTest = (file) => file.endsWith('.test.ts') || file.startsWith('testing/');
// The browser is a program of its own: mutants here do not reach it.
const testFiles = all.filter((file) => file.endsWith('.test.ts') && file !== 'browser.test.ts');
const atRoot = (file) => path.join(root, file);
mkdirSync('reports', { recursive: true });
const files = asked.filter((word) => word.endsWith('.ts') && !word.endsWith('.test.ts'));
if (files.length > 0) {
  const given = asked.filter((word) => word.endsWith('.test.ts'));
  for (const file of files) {
    const own = [
      file.replace(/\.ts$/, '.test.ts'),
      ...given.filter((name) => path.dirname(name) === path.dirname(file)),
    ];
    await run(file, [file], own, printFile);
  }
} else {
  for (const [part, pattern] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(part)) continue;
    await run(
      part,
      all.filter((file) => pattern.test(file) && !isTest(file)),
      testFiles,
      print,
    );
  }
}

async function run(part, files, testFiles, print) {
  const sandbox = createSandbox(all.map(atRoot), testFiles.map(atRoot));
  const report = `reports/mutation-${part.replaceAll('/', '-')}.json`;
  const found = await findMutants(files.map((file) => path.join(root, file)));
  const plain = await sandbox.survey(new Map());
  const failing = plain.results.filter(({ error }) => error !== undefined);
  if (failing.length > 0) throw new Error(`tests fail without a mutant: ${JSON.stringify(failing)}`);
  const { atLoad, reached } = await sandbox.survey(found.instrumented);
  const cost = new Map(plain.results.map(({ id, milliseconds }) => [id, milliseconds]));
  const beside = testFiles.filter((file) => path.dirname(file) === path.dirname(files[0]));
  const own = beside.length > 0 ? beside : testFiles;
  const isOwn = (id) => Number(own.some((file) => id.startsWith(`${path.basename(file)} >`)));
  const before = isAgain && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  const known = new Map(before.map((mutant) => [keyOf(mutant), mutant]));
  const done = [];
  // In an order that jumps about the part: what is done when a run is stopped is a fair sample of the whole.
  const jumps = found.mutants.toSorted((a, b) => ((a.id * 7919) % 10007) - ((b.id * 7919) % 10007));
  for (const { text, ...mutant } of jumps) {
    const was = known.get(keyOf({ ...mutant, file: path.relative(root, mutant.file) }));
    if (was?.status === 'killed') {
      done.push(was);
      continue;
    }
    const reaching = atLoad.includes(mutant.id)
      ? [...cost.keys()]
      : reached.filter(([, mutants]) => mutants.includes(mutant.id)).map(([id]) => id);
    // Other parts' slow tests would cost seconds a survivor and see little that their quick ones do not.
    const ids = reaching.filter((id) => isOwn(id) || cost.get(id) < 100);
    ids.sort((a, b) => isOwn(b) - isOwn(a) || cost.get(a) - cost.get(b));
    const tests = ids.map((id) => ({ id, limit: 500 + 5 * cost.get(id) }));
    const outcome =
      ids.length === 0
        ? { status: 'unreached' }
        : await sandbox.tryMutant({ file: mutant.file, text, tests });
    done.push({ ...mutant, file: path.relative(root, mutant.file), ...outcome });
    if (done.length % 10 === 0) writeFileSync(`${report}.part`, JSON.stringify(done));
  }
  done.sort((a, b) =>
    a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1,
  );
  writeFileSync(report, JSON.stringify(done, null, 1));
  await sandbox.close();
  print(part, done);
}

/** What stays the same in a mutant when lines move. */
function keyOf({ file, mutator, original, replacement, line, column }) {
  return JSON.stringify([file, mutator, original, replacement, line, column]);
}

function print(part, mutants) {
  const section = [`${part}: ${scoreOf(mutants)}`, ...survivorsOf(mutants)].join('\n');
  console.log(section);
  writeSections((sections) => [...sections.filter((one) => !one.startsWith(`${part}: `)), section]);
}

/** Of one file alone: its score and survivors in place of what stood there of it; the score of its part stays that of its day. */
function printFile(file, mutants) {
  const part = Object.keys(parts).find((one) => parts[one].test(file));
  const found = [`  ${file} ${scoreOf(mutants)}`, ...survivorsOf(mutants)];
  console.log(found.join('\n'));
  writeSections((sections) =>
    sections.map((section) => {
      if (!section.startsWith(`${part}: `)) return section;
      const [head, ...lines] = section.split('\n');
      const isOwn = (line) => line.startsWith(`  ${file}:`) || line.startsWith(`  ${file} `);
      const before = lines.filter((line) => !isOwn(line));
      const at = before.findIndex((line) => line.trim() > file);
      return [head, ...before.toSpliced(at < 0 ? before.length : at, 0, ...found)].join('\n');
    }),
  );
}

function scoreOf(mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const killed = count('killed', 'timeout');
  const valid = mutants.length - count('invalid');
  const score = ((100 * killed) / valid).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  return `${killed} of ${valid} seen, ${score} % on ${day} (out of time ${count('timeout')}, not reached ${count('unreached')}, no program ${count('invalid')})`;
}

function survivorsOf(mutants) {
  const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 70);
  return mutants
    .filter(({ status }) => status === 'survived' || status === 'unreached')
    .map(
      ({ file, line, column, status, mutator, original, replacement }) =>
        `  ${file}:${line}:${column} ${status} ${mutator}: ${short(original)} -> ${short(replacement)}`,
    );
}

/** Rewrites the list of survivors, part by part; what stands of files that are gone goes. */
function writeSections(change) {
  const file = path.join(import.meta.dirname, '../../docs/method/mutation-survivors.txt');
  const [, ...before] = readFileSync(file, 'utf8').trim().split('\n\n');
  const order = Object.keys(parts);
  const placeOf = (one) => order.indexOf(one.slice(0, one.indexOf(':')));
  const all = change(before.map(withoutGone)).sort((a, b) => placeOf(a) - placeOf(b));
  const title =
    'What `node tools/mutation/mutate.mjs` wrote: each part with its score and day, and its mutants that no test saw, by file, line and column of that day. A file with a score and day of its own was run after its part.';
  writeFileSync(file, `${[title, ...all].join('\n\n')}\n`);
}

function withoutGone(section) {
  return section
    .split('\n')
    .filter((line) => !line.startsWith('  ') || existsSync(path.join(root, line.trim().split(/[: ]/)[0])))
    .join('\n');
}
