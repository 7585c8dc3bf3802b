// `npm start`: installs what is missing, builds what has changed, and opens the workbench on this machine only.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

const tool = (name, ...path) => join(root, 'node_modules', name, ...path);

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

/** What is built is older than something it is made of: sources of packages, or the libraries that are installed. */
const isBehind = (built, ...packages) => {
  const path = join(root, 'packages', built);
  if (!existsSync(path)) return true;
  const made = statSync(path).mtimeMs;
  const installed = statSync(join(root, 'node_modules', '.package-lock.json')).mtimeMs;
  return installed > made || packages.some((name) => newest(join(root, 'packages', name, 'src')) > made);
};

const build = async (what, folder, built) => {
  console.log(`Building the ${what} ...`);
  const vite = tool('vite', 'bin', 'vite.js');
  const { code } = await run(process.execPath, [
    vite,
    'build',
    '--logLevel',
    'warn',
    join('packages', folder),
  ]);
  if (code === 0) return;
  // What a build that failed has left is not taken for a whole one by the next start.
  rmSync(join(root, 'packages', built), { force: true });
  process.exit(1);
};

if (!(await installMissing())) process.exit(1);

const serve = join('server', 'dist', 'start', 'serve.js');
const page = join('web', 'dist', 'index.html');
if (isBehind(serve, 'server', 'publish', 'files', 'charts', 'fleet', 'altinn-import', 'core', 'risk'))
  await build('server', 'server', serve);
if (isBehind(page, 'web', 'publish', 'files', 'altinn-import', 'charts', 'core', 'risk'))
  await build('pages', 'web', page);

const server = spawn(process.execPath, [join('packages', serve), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the server as well, for it is in the same group; a plain kill reaches only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
