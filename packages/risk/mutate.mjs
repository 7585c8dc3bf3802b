// Mutation testing part by part: only the part is instrumented and only its tests are run, or the loops of the transform would
// make one mutant take minutes. `node mutate.mjs [part ...]`; prints a line a part and writes reports/mutation-<part>.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const parts = {
  numerics: ['src/numerics/**/*.ts', 'src/numerics/*.test.ts'],
  size: ['src/size/**/*.ts', 'src/size/*.test.ts'],
  frequency: ['src/frequency/**/*.ts', 'src/frequency/*.test.ts'],
  workload: ['src/workload/**/*.ts', 'src/workload/*.test.ts'],
  compare: ['src/compare/**/*.ts', 'src/compare/*.test.ts'],
  uncertainty: ['src/{uncertainty/**/*,severity}.ts', 'src/uncertainty/*.test.ts'],
  sensitivity: ['src/sensitivity/**/*.ts', 'src/sensitivity/*.test.ts'],
  scenario: ['src/{portfolio,create-portfolio,result}.ts', 'src/{uncertainty,workload}/*.test.ts'],
  services: ['src/services/**/*.ts', 'src/services/*.test.ts'],
  'monte-carlo': ['src/monte-carlo/**/*.ts', 'src/law/methods.test.ts'],
  law: ['src/law/**/*.ts', 'src/law/{closed-forms,methods,extremes}.test.ts'],
};

const asked = process.argv.slice(2);
for (const [name, [mutate, tests]] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const args = ['stryker', 'run', '--mutate', `${mutate},!src/**/*.test.ts,!src/testing/**`];
  const env = { ...process.env, MUTATION_TESTS: tests };
  const run = spawnSync('npx', args, { env, encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) {
    console.log(`${name}: stopped\n${run.stdout.slice(-2000)}${run.stderr.slice(-500)}`);
    continue;
  }
  const { files } = JSON.parse(readFileSync('reports/mutation.json', 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map((mutant) => ({ file, ...mutant })),
  );
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const valid = killed + count('Survived', 'NoCoverage');
  console.log(`${name}: ${killed} of ${valid} killed, ${((100 * killed) / valid).toFixed(1)} %`);
  for (const { file, status, mutatorName, replacement, location } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    console.log(
      `  ${file}:${location.start.line}:${location.start.column} ${mutatorName} ${status} -> ${String(replacement).slice(0, 70).replaceAll('\n', ' ')}`,
    );
  }
}
