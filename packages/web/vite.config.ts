import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Designsystemet does not say which of its modules only define something. Its components do: what behaviour they need
// they import themselves, all of it at once. Of that, what we have no use for is as large as the rest together.
const unusedMayGo = [
  { test: /@digdir[\\/]designsystemet-react[\\/]dist/, sideEffects: false },
  {
    test: /@digdir[\\/]designsystemet-web[\\/]dist[\\/]esm[\\/](suggestion|popover|tooltip|pagination|breadcrumbs|error-summary)/,
    sideEffects: false,
  },
  { test: /@u-elements[\\/]u-(combobox|datalist)|@floating-ui|@oddbird/, sideEffects: false },
];

// What evaluates is one file of its own, compressed as one, but for what the first view of an assessment reads of it.
const ofFirstView =
  'version-date|names|group-changes|failing-ends|open-duties|headline|what-remains|final-refusals';
const evaluation = new RegExp(
  String.raw`core[\\/]src[\\/](derive|standing|evaluate|rules)[\\/](?!(.*[\\/])?(${ofFirstView})\.)`,
);

/** Who wants one of them after all is told here, and not by a component that does nothing. */
const refuseLeftOut = {
  name: 'refuse-left-out',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [, names = ''] = /import \{([^}]*)\} from '@digdir\/designsystemet-react'/.exec(code) ?? [];
    const [found] =
      /\b(Combobox|Suggestion|Popover|Dropdown|Tooltip|Pagination|Breadcrumbs|ErrorSummary)\b/.exec(names) ??
      [];
    if (found !== undefined)
      throw new Error(`${id} uses ${found}; take it out of unusedMayGo in vite.config.ts first`);
  },
};

// Two rules for tables ask it of every element whether it holds a head: so each element that comes or goes anywhere has the styles
// of the whole page worked out anew, which takes as long as everything else an edit does. Only tables can be meant.
const askOnlyTables = {
  name: 'ask-only-tables',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/designsystemet-css[\\/]dist[\\/]src[\\/]index\.css/.test(id)) return;
    const asked = code.replaceAll(
      /,\s*:not\(:has\((thead|tfoot)\)\) tbody/g,
      ',:where(.ds-table):not(:has($1)) tbody',
    );
    if (asked === code) throw new Error(`${id} no longer asks every element for a head; take this out`);
    return { code: asked, map: null };
  },
};

// What reads a message is a tenth of the words that it reads; so they are read here, and the browser never does.
const readMessages = {
  name: 'read-messages',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/messages[\\/]\w+[\\/][\w-]+\.json$/.test(id)) return;
    const read = Object.entries(JSON.parse(code) as Record<string, string>).map(([key, text]) => [
      key,
      text.includes('{') ? parse(text, { ignoreTag: true }) : text,
    ]);
    return { code: JSON.stringify(Object.fromEntries(read)), map: null };
  },
};

export default defineConfig({
  plugins: [react(), refuseLeftOut, askOnlyTables, readMessages],
  resolve: {
    conditions: ['@risikobilde/source', 'module', 'browser', 'import', 'default'],
    alias: [
      {
        find: /^@formatjs\/icu-messageformat-parser$/,
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
    ],
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The list of what each part of each screen needs would be a part of the first: only their styles are in it, and a screen
    // that is pointed at is fetched before it is opened.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needs, { hostType }) =>
        hostType === 'html' ? needs : needs.filter((need) => need.endsWith('.css')),
    },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      treeshake: { moduleSideEffects: unusedMayGo },
      output: {
        codeSplitting: {
          // A file for each piece that some screens share would be compressed by itself: those that most have go together.
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](@tanstack|react|react-dom|scheduler|use-sync-external-store|intl-messageformat|@formatjs|clsx)[\\/]/,
              minShareCount: 2,
            },
            { name: 'evaluation', test: evaluation, minShareCount: 5 },
            { name: 'icons', test: /aksel-icons/, minShareCount: 3 },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/openapi.json': 'http://127.0.0.1:4173' } },
});
