// Makes the draft release that cases/altinn3-service builds on anew from cases/altinn3, and moves the stances to it. A stance
// that was open stays open. Prints the statements that say something else than before: read them, since the stances of the
// fictional municipality then hold for the new text. Run: npm run example
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const service = new URL('../cases/altinn3-service/', import.meta.url);
const releaseFile = new URL('platform/altinn3-2.6.json', service);
const read = (url) => readFileSync(url, 'utf8');
const manifestOf = () => JSON.parse(read(releaseFile)).manifest;
const byId = ({ records }) => new Map(records.map(({ id, hash }) => [id, hash]));

const before = manifestOf();
// The command line never writes over a release.
const folder = mkdtempSync(join(tmpdir(), 'example-'));
const made = join(folder, 'release.json');
execFileSync(
  process.execPath,
  [
    '--import=tsx',
    '--conditions=@risikobilde/source',
    'packages/cli/src/main.ts',
    ...`release cases/altinn3 --version ${before.version} --draft --as-of ${before.on} --to`.split(' '),
    made,
  ],
  { cwd: new URL('../', import.meta.url), stdio: ['ignore', 'ignore', 'inherit'] },
);
writeFileSync(releaseFile, readFileSync(made));
rmSync(folder, { recursive: true });
const after = manifestOf();
const [was, is] = [byId(before), byId(after)];

for (const name of ['assessment.yaml', 'stances.yaml']) {
  const file = new URL(name, service);
  let text = read(file).replaceAll(before.hash, after.hash);
  for (const [id, hash] of was) if (is.has(id)) text = text.replaceAll(hash, is.get(id));
  writeFileSync(file, text);
}
const changed = [...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id));
const added = [...is.keys()].filter((id) => !was.has(id));
const gone = [...was.keys()].filter((id) => !is.has(id));
console.log(`changed: ${changed.join(', ')}\nadded: ${added.join(', ')}\ngone: ${gone.join(', ')}`);
