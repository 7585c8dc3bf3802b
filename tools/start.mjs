// `npm start`: installs what is missing, builds what has changed, and opens the workbench on this machine only.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isBehind } from './build-age.mjs';
import { installMissing, root, run } from './install.mjs';

const tool = (name, ...path) => join(root, 'node_modules', name, ...path);

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
  rmSync(join(root, 'packages', folder, built), { force: true });
  process.exit(1);
};

if (!(await installMissing())) process.exit(1);

const serve = join('dist', 'start', 'serve.js');
const page = join('dist', 'index.html');
if (isBehind('server', serve)) await build('server', 'server', serve);
if (isBehind('web', page)) await build('pages', 'web', page);

const server = spawn(process.execPath, [join('packages', 'server', serve), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the server as well, for it is in the same group; a plain kill reaches only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
