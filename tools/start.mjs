// `npm start`: installs what is missing, builds what has changed, and opens the workbench on this machine only.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

const tool = (name, ...path) => join(root, 'node_modules', name, ...path);

const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

/** The pages are older than something they are made of: their own sources, or those of the packages in them. */
const isWebBehind = () => {
  const page = join(root, 'packages', 'web', 'dist', 'index.html');
  if (!existsSync(page)) return true;
  const made = statSync(page).mtimeMs;
  return ['web', 'core', 'risk', 'charts', 'publish'].some(
    (name) => newest(join(root, 'packages', name, 'src')) > made,
  );
};

/** Whether the compiler has anything to do, asked without starting it: a start should take a second or two. */
const isBuildBehind = () =>
  ['risk', 'core', 'files', 'charts', 'publish', 'server'].some((name) => {
    const built = join(root, 'packages', name, 'tsconfig.tsbuildinfo');
    return !existsSync(built) || newest(join(root, 'packages', name, 'src')) > statSync(built).mtimeMs;
  });

if (!(await installMissing())) process.exit(1);

if (isBuildBehind()) {
  console.log('Building ...');
  const built = await run(process.execPath, [tool('typescript', 'bin', 'tsc'), '-b']);
  if (built.code !== 0) process.exit(1);
}
if (isWebBehind()) {
  console.log('Building the pages ...');
  const built = await run(process.execPath, [
    tool('vite', 'bin', 'vite.js'),
    'build',
    '--logLevel',
    'warn',
    join('packages', 'web'),
  ]);
  if (built.code !== 0) process.exit(1);
}

const server = spawn(
  process.execPath,
  [join('packages', 'server', 'dist', 'serve.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the server as well, for it is in the same group; a plain kill reaches only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
