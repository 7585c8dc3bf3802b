// `npm start`: installs what is missing, builds, and shows the Altinn 3 case as pages on this machine.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installMissing, root, run } from './install.mjs';

const options = process.argv.slice(2);

if (!(await installMissing())) process.exit(1);

console.log('Building ...');
const built = await run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-b']);
if (built.code !== 0) process.exit(1);

console.log('Reading cases/altinn3 ...');
const server = spawn(
  process.execPath,
  [join('packages', 'cli', 'bin', 'risikobilde.mjs'), 'serve', join('cases', 'altinn3'), ...options],
  { cwd: root, stdio: 'inherit' },
);
// Ctrl-C reaches the server as well, for it is in the same group; a plain kill reaches only this process.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => {
  process.exitCode = code ?? 0;
});
