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

/** What the tests of the command line and of signed messages need; where it cannot be had, those that need it are not made. */
export const installPrograms = () => {
  for (const program of ['git', 'openssl']) if (!isThere(program)) install(program);
};
