import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { sweeps } from './tools/sweeps.mjs';

// Begun first, so that none of them is left for one core at the end; vitest knows no times in a fresh clone.
const slowest = [
  'jobs/killed-worker',
  'store/embedded',
  'http/access-walls',
  'jobs/jobs',
  'http/access-',
  'verify/tampering',
  'store/rolling',
  'cycle/life-cycle',
  'http/releases',
  'store/connection-lost',
  'tools/operation',
  'record/every-field',
  'altinn3/printed',
  'cases/edpb-word',
  'commands/release',
  'commands/inherit',
  'redaction',
  'taken-in/take-in',
  'law/independent',
];

/** In this order, and the server's tests before the others: they take longest. */
const projects = ['node', 'web'];
const isOfServer = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/packages/server/');

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slowest.findIndex((path) => moduleId.includes(path));
      return at === -1 ? slowest.length : at;
    };
    const place = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).toSorted(
      (a, b) => place(a) - place(b) || Number(isOfServer(b)) - Number(isOfServer(a)) || rank(a) - rank(b),
    );
  }
}

const isLong = process.env['RISIKOBILDE_TESTS'] === 'long';
const isQuick = process.env['RISIKOBILDE_TESTS'] === 'quick';

// `npm test` has just compiled every package: what one takes from another is then read as it is published, in a third of the time that its
// sources take. Not `import`: it would reach `require` in dependencies too, and give them the other half of a package.
const isCompiled = process.env['RISIKOBILDE_COMPILED'] === 'yes';
const resolve = { conditions: [...(isCompiled ? [] : ['@risikobilde/source']), 'node'] };

/** What all tests have in common; a project does not have it from the whole. */
const common = {
  // A test that expects nothing cannot fail. What comes by itself is waited for as long as a machine that is busy with other things may
  // take: these limits end what would never end, and say nothing of how fast anything is.
  expect: { requireAssertions: true, poll: { timeout: 60_000 } },
  testTimeout: isLong ? 600_000 : 400_000,
  hookTimeout: 400_000,
  // Nothing in the tests changes what another file sees, so modules are loaded once per worker.
  isolate: false,
  // Processes, not threads: a command line is run in a folder, and only a process has one.
  pool: 'forks' as const,
  server: { deps: { external: [/\/packages\/[^/]+\/dist\//] } },
};

export default defineConfig({
  test: {
    ...common,
    // One more than there are cores, as the browser tests: of the server's tests some wait for half a minute that somebody has been silent,
    // or that something is tried again. Said of a project, it would stand over what the command line says.
    maxWorkers: Math.max(2, availableParallelism()) + 1,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        resolve,
        ssr: { resolve },
        test: {
          ...common,
          // One for all that has no page: a worker that goes from one project to another loads every module anew.
          name: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'cases/**/*.test.ts',
            'library/**/*.test.ts',
            'world/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/dist/**', ...(isQuick ? sweeps : [])],
          // The server is built before them where it is older than its sources; its own tests share an embedded database in each worker.
          globalSetup: ['tools/build-server.mjs'],
          setupFiles: ['tools/test-setup.ts'],
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          ...common,
          // Components, in a page without a browser.
          name: 'web',
          environment: 'happy-dom',
          include: ['packages/web/src/**/*.test.tsx'],
          setupFiles: ['tools/test-setup.ts', 'packages/web/src/testing/setup.ts'],
        },
      },
    ],
  },
});
