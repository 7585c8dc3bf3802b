// The browser tests: Chromium by apt where it can be had, else one line that says why they were skipped.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const installed = () => {
  if (existsSync(chromium)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium (apt-get) ...');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return existsSync(chromium);
};

if (!installed()) {
  console.log(
    `browser tests skipped: no Chromium at ${chromium}, and it could not be installed (CHROMIUM names another)`,
  );
} else {
  const files = readdirSync(here)
    .filter((name) => name.endsWith('.e2e.mjs'))
    .sort()
    .map((name) => join(here, name));
  const tests = spawn(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
    { stdio: 'inherit' },
  );
  tests.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
