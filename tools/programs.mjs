// Programs that tests run besides Node, installed by apt where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: 40 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs the first of these packages that can be had; whether one could. */
export const install = (...packages) => {
  if (!canInstall()) return false;
  console.log(`Installing ${packages[0]} (apt-get) ...`);
  apt('update', '-qq');
  return packages.some((name) => apt('install', '-y', '-qq', '--no-install-recommends', name));
};

const isThere = (program) =>
  spawnSync(program, ['version'], { stdio: 'ignore', timeout: 60_000 }).error === undefined;

/** The Chromium that tests are run in: the shell without windows, which takes a sixth less of a core, where it is; `CHROMIUM` names another. */
export const chromiumPath = () =>
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

const shell = 'chromium-headless-shell';

/** Whether there is a Chromium; the shell is fetched where it can be, as it is quicker than a whole one that is there. */
export const installChromium = () => {
  if (process.env['CHROMIUM'] !== undefined) return existsSync(process.env['CHROMIUM']);
  if (chromiumPath()?.endsWith(shell)) return true;
  // A whole one that is there will do.
  install(shell, ...(chromiumPath() === undefined ? ['chromium'] : []));
  return chromiumPath() !== undefined;
};

/** What the tests of the command line and of signed messages need; where it cannot be had, those that need it are not made. */
export const installPrograms = () => {
  for (const program of ['git', 'openssl']) if (!isThere(program)) install(program);
};
