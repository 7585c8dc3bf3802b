// Before the server's tests: the server is built where it is older than its sources, so that its threads and processes start in a tenth of the time.
import { dirname, join } from 'node:path';
import { isBehind } from './build-age.mjs';
import { root, run } from './install.mjs';

const serve = join('dist', 'start', 'serve.js');

/** @param {import('vitest/node').TestProject} project */
export const setup = async (project) => {
  // One who runs the tests of another package does not wait for it.
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  if (!testFiles.some((path) => path.includes('/packages/server/'))) return;
  if (isBehind('server', serve)) {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const { code, output } = await run(
      process.execPath,
      [vite, 'build', '--logLevel', 'error', join('packages', 'server')],
      { isQuiet: true },
    );
    if (code !== 0) throw new Error(`the server cannot be built: ${output}`);
  }
  process.env['RISIKOBILDE_BUILT_THREADS'] = join(root, 'packages', 'server', dirname(serve));
};
