// Programs that tests run besides Node, installed by apt where that can be done.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = (...args) =>
  spawnSync('apt-get', args, {
    stdio: 'ignore',
    timeout: 40 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs the first of these packages that can be had, and says what for; whether one could. */
const install = (what, ...packages) => {
  const way = `apt-get install --no-install-recommends ${packages[0]}`;
  if (process.argv.includes('--no-install') || !canInstall()) {
    console.log(`Not installed: ${packages[0]}, ${what}. To install it: ${way}`);
    return false;
  }
  console.log(`Installing ${packages[0]}, ${what} (${way}) ...`);
  apt('update', '-qq');
  return packages.some((name) => apt('install', '-y', '-qq', '--no-install-recommends', name));
};

const isThere = (program) =>
  spawnSync(program, ['version'], { stdio: 'ignore', timeout: 60_000 }).error === undefined;

/** The Chromium that tests are run in: the shell without windows, which takes a sixth less of a core, where it is; `CHROMIUM` names another. */
export const chromiumPath = () =>
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

/** Whether there is the Chromium that `chromiumPath` names. */
export const hasChromium = () => existsSync(chromiumPath() ?? '');

/** What the tests of pages, the command line and signed messages need; where it cannot be had, those that need it are not made. */
export const installPrograms = () => {
  for (const [program, what] of [
    ['git', 'which tests of the command line compare two commits by'],
    ['openssl', 'which tests of signatures and webhooks make keys with'],
  ])
    if (!isThere(program)) install(what, program);
  if (chromiumPath() === undefined)
    install('which the stories and drawn pages are run in', 'chromium-headless-shell', 'chromium');
};
