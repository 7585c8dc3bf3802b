// What `npm start` and `npm test` share: installing what is missing, and running a command with its output shown.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program in the repository; resolves with its exit code and, when asked for, what it printed. */
export const run = (program, args, { isQuiet = false, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Packages are missing, or the lock was changed after they were installed. */
const isInstallNeeded = () => {
  const [lock, installed] = [
    join(root, 'package-lock.json'),
    join(root, 'node_modules', '.package-lock.json'),
  ];
  return !existsSync(installed) || statSync(lock).mtimeMs > statSync(installed).mtimeMs;
};

/** Installs exactly what the lock says, when it is not there yet. */
export const installMissing = async () => {
  if (!isInstallNeeded()) return true;
  console.log('Installing packages (npm ci) ...');
  const started = Date.now();
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  console.log(
    code === 0 ? `Installed in ${Math.round((Date.now() - started) / 1000)} s.` : 'npm ci failed; see above.',
  );
  return code === 0;
};
