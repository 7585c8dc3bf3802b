import { defaultServerConditions, defineConfig } from 'vite';

const source = (path: string): string => new URL(`src/${path}.ts`, import.meta.url).pathname;

/** The command line as it is started: one file, and one more for each command when it is asked for, straight from the sources; and the world data as it reads them. */
export default defineConfig({
  ssr: {
    noExternal: true,
    // As the compiler made them, before this is built: the server finds its files beside its own modules, the typesetter its libraries.
    external: ['@risikobilde/server', '@risikobilde/typeset', '@risikobilde/connectors'],
    resolve: { conditions: ['@risikobilde/source', ...defaultServerConditions] },
  },
  build: {
    ssr: true,
    target: 'node20',
    // As deep as the folders of the sources: what is found from there (starter, world) is found from here.
    outDir: 'dist/start',
    rolldownOptions: {
      input: { main: source('main'), 'write-world': source('write-world') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  plugins: [
    {
      name: 'world-data',
      writeBundle: async () => {
        await import(new URL('dist/start/write-world.js', import.meta.url).href);
      },
    },
  ],
});
