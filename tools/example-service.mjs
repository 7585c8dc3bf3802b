// Makes the draft releases that the services among the cases build on anew from their platforms, and moves the stances to them. A stance
// that was open stays open. Prints the statements that say something else than before: read them, since the stances of the
// fictional municipalities then hold for the new text. Run: npm run example
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const read = (url) => readFileSync(url, 'utf8');
const byId = ({ records }) => new Map(records.map(({ id, hash }) => [id, hash]));

const remake = (platform, service) => {
  const folder = new URL(`../cases/${service}/`, import.meta.url);
  const [file] = readdirSync(new URL('platform/', folder));
  const releaseFile = new URL(`platform/${file}`, folder);
  const before = JSON.parse(read(releaseFile)).manifest;
  // The command line never writes over a release.
  const made = mkdtempSync(join(tmpdir(), 'example-'));
  const draft = join(made, 'release.json');
  execFileSync(
    process.execPath,
    [
      '--import=tsx',
      '--conditions=@risikobilde/source',
      'packages/cli/src/main.ts',
      ...`release cases/${platform} --version ${before.version} --draft --as-of ${before.on} --to`.split(' '),
      draft,
    ],
    { cwd: new URL('../', import.meta.url), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(releaseFile, readFileSync(draft));
  rmSync(made, { recursive: true });
  const after = JSON.parse(read(releaseFile)).manifest;
  const [was, is] = [byId(before), byId(after)];
  for (const name of ['assessment.yaml', 'stances.yaml']) {
    const url = new URL(name, folder);
    let text = read(url).replaceAll(before.hash, after.hash);
    for (const [id, hash] of was) if (is.has(id)) text = text.replaceAll(hash, is.get(id));
    writeFileSync(url, text);
  }
  const changed = [...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id));
  const added = [...is.keys()].filter((id) => !was.has(id));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  console.log(
    `${service}\nchanged: ${changed.join(', ')}\nadded: ${added.join(', ')}\ngone: ${gone.join(', ')}`,
  );
};

remake('altinn3', 'altinn3-service');
remake('google-workspace', 'google-workspace-granheim');
remake('google-workspace', 'google-workspace-skjelvik');
