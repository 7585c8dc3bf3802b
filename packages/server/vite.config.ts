import { defaultServerConditions, defineConfig } from 'vite';

const source = (path: string): string => new URL(`src/${path}.ts`, import.meta.url).pathname;

/**
 * The server as it is started: one file for each process and thread, straight from the sources. A thousand small modules take the
 * better part of a second to find and link, at every start.
 */
export default defineConfig({
  // The embedded database looks for its files beside its own modules, and the driver's native half is not used.
  ssr: {
    noExternal: true,
    external: [
      '@cedar-policy/cedar-wasm',
      '@electric-sql/pglite',
      '@electric-sql/pglite-socket',
      'fs-native-extensions',
      // It finds its parts by name, and is loaded by who works on jobs.
      'graphile-worker',
      'pg-native',
      // It makes buffers in an old way, which Node tells everybody of where it is not in a package of its own.
      'seek-bzip',
    ],
    resolve: { conditions: ['@risikobilde/source', ...defaultServerConditions] },
  },
  build: {
    ssr: true,
    target: 'node20',
    // As deep as the sources' folders: what is found from there (cases, world, templates, migrations) is found from here.
    outDir: 'dist/start',
    rolldownOptions: {
      input: {
        serve: source('process/serve'),
        migrate: source('process/migrate-tables'),
        'work-on-jobs': source('process/work-on-jobs'),
        'embedded-init': source('store/embedded-init'),
        'embedded-worker': source('store/embedded-worker'),
        'work-thread': source('process/work-thread'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
