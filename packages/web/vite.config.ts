import { readFileSync } from 'node:fs';
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

// The rules that the first screen does without, by the names of their files.
const laterRules = [
  ...readFileSync(new URL('../core/src/rules/later.ts', import.meta.url), 'utf8').matchAll(
    /from '\.\/(.+)\.js'/g,
  ),
].map(([, id]) => `rule.${id}.`);
const isOfLaterRule = (key: string) => laterRules.some((start) => key.startsWith(start));

// A rule says what it finds in the same file as what it is; the latter only the command line and the documentation read, and
// the former is part of the first screen where a claim may stand or fall by the rule.
const withoutAboutRules = (messages: readonly (readonly [string, string])[], id: string) => {
  const said = messages.filter(([key]) => !key.startsWith('about.') && !isOfLaterRule(key));
  if (said.length === messages.length) throw new Error(`${id} has nothing about rules; take this out`);
  return said;
};

// What a rule is called, and what the later rules find, stands in the list of what is to be put right, which is no part of the first screen.
const withRuleNames = (messages: readonly (readonly [string, string])[], id: string) => [
  ...messages,
  ...Object.entries(
    JSON.parse(readFileSync(id.replace('rules-on-demand', 'rules'), 'utf8')) as Record<string, string>,
  ).filter(([key]) => /^about\..+\.title$/.test(key) || isOfLaterRule(key)),
];

// What reads a message is a tenth of the words that it reads; so they are read here, and the browser never does.
const readMessages = {
  name: 'read-messages',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    const [, area] = /messages[\\/]\w+[\\/]([\w-]+)\.json$/.exec(id) ?? [];
    if (area === undefined) return;
    const all = Object.entries(JSON.parse(code) as Record<string, string>);
    const said =
      area === 'rules'
        ? withoutAboutRules(all, id)
        : area === 'rules-on-demand'
          ? withRuleNames(all, id)
          : all;
    const read = said.map(([key, text]) => [
      key,
      text.includes('{') ? parse(text, { ignoreTag: true }) : text,
    ]);
    return { code: JSON.stringify(Object.fromEntries(read)), map: null };
  },
};

// Each icon would be a file of its own, and compressed by itself; those that the first screen has are one file.
const firstIcons =
  /aksel-icons[\\/]dist[\\/]react[\\/]esm[\\/](BarChart|Calendar|CheckmarkCircle|ChevronDown|Component|ExclamationmarkTriangle|FileText|House|Layers|Link|Moon|Paperplane|QuestionmarkCircle|QuestionmarkDiamond|Sun|XMark|XMarkOctagon)\.js/;

// The same of small parts of our own that every screen shares.
const sharedSmall =
  /packages[\\/]web[\\/]src[\\/](shared[\\/](asked|count-standings|lazy-part|loading|look|screens|search-params|use-narrow|components[\\/](fold-out|standing-tag[\\/](looks|standing-mark)))|features[\\/]path[\\/]path-search)\.tsx?/;

// And of those that know the assessment, which the pages outside one do without.
const sharedInAssessment =
  /packages[\\/]web[\\/]src[\\/]shared[\\/](use-set-day|changes[\\/]title-of|components[\\/](explain[\\/]explain-button|provenance[\\/]use-own-first|record-link[\\/](record-link|screen-of-record|use-names)|view-act[\\/]view-act)|data[\\/]offers-anything|day[\\/]use-dragged-day)\.tsx?/;

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
          groups: [
            { name: 'icons', test: firstIcons },
            {
              name: 'core-small',
              test: /packages[\\/]core[\\/]src[\\/](evaluation|model[\\/](answers|local-date|language))\.ts/,
            },
            { name: 'shared', test: sharedSmall },
            { name: 'shared-in-assessment', test: sharedInAssessment },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/openapi.json': 'http://127.0.0.1:4173' } },
});
