// The arrows of ARCHITECTURE.md, enforced. `tools/check-boundaries.mjs` also asserts that modules were seen at all.
// Every package but risk may say something in words.
const mayImport = {
  risk: [],
  words: [],
  core: ['risk', 'words'],
  fleet: ['core', 'words'],
  files: ['core', 'words'],
  'altinn-import': ['core', 'files', 'words'],
  charts: ['core', 'risk', 'words'],
  publish: ['core', 'charts', 'words'],
  typeset: [],
  connectors: ['core', 'words'],
  api: ['core', 'publish'],
  server: ['api', 'connectors', 'core', 'fleet', 'files', 'altinn-import', 'publish', 'typeset', 'words'],
  cli: [
    'core',
    'risk',
    'files',
    'altinn-import',
    'publish',
    'charts',
    'words',
    'server',
    'typeset',
    'connectors',
  ],
  web: ['api', 'core', 'charts', 'files', 'altinn-import', 'publish', 'words'],
};

// The floors of core from the ground up. A file may import from its own floor and from those below, never from above.
const coreFloors = [
  '(model|kinds)/',
  'world/',
  'references/',
  '(evaluation|context|reason)\\.ts',
  'derive/',
  'rule\\.ts|standing/',
  'rules/',
  '(evaluate|risk)/',
  '(history|diff|migrate|json-schema)/',
  '(compose|form|library|path|cycle|notices)/',
];

// The floors of publish: words and labels, the tree of a document, what is written into it, the site, its formats.
const publishFloors = ['words/|labels/', 'tree/', 'record/|tables/', 'site/', 'formats/'];

// The floors of the server: what every room uses, threads, files, the store, what stands on it, all of them in one hand, what is done, who
// asks for it, and the process that puts it together.
const serverFloors = [
  '(base|telemetry)/',
  'threads/',
  '(files|feed)/',
  'store/',
  '(auth|presenters|evidence|figures|live|signing|backup|editions)/',
  'services\\.ts',
  '(commands|cycle|erasure|jobs)/',
  '(http|notices|verify|archive)/',
  'process/',
];

const floorsOf = (name, floors) =>
  floors.slice(0, -1).map((floor, at) => ({
    name: `${name}-${floor.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}-knows-nothing-above`,
    severity: 'error',
    from: { path: `^packages/${name}/src/(${floor})`, pathNot: '\\.test\\.tsx?$' },
    to: { path: `^packages/${name}/src/(${floors.slice(at + 1).join('|')})` },
  }));

// The status view shows what these two features have to say; otherwise a feature of the web knows no other feature.
const shownInStatus = '^packages/web/src/features/(services/newer-alert|tour/tour)\\.tsx$';
const feature = '^packages/web/src/features/([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(mayImport).map(([name, allowed]) => ({
      name: `${name}-may-import-only-${allowed.join('-') || 'nothing-of-ours'}`,
      severity: 'error',
      from: { path: `^packages/${name}/src` },
      to: { path: '^packages/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
    })),
    {
      name: 'no-reach-in',
      comment: 'A package is used through its index, or another entry that its package.json names.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot:
          '^packages/($1/|[^/]+/src/(index|words)\\.ts$|words/src/(message|all|generated/[a-z-]+)\\.ts$|publish/src/(formats|taken-in|letters)/index\\.ts$|core/src/(risk/index|argument/index|form/index|compose/compose|parts|model/level|testing/(index|property))\\.ts$|connectors/src/public-address\\.ts$|risk/src/checks\\.ts$|server/src/(backup/backup|feed/feed|verify/verify|erasure/erase-at|commands/(access-at|take-edition-at)|archive/archive-at|process/start-worker)\\.ts$)',
      },
    },
    ...floorsOf('core', coreFloors),
    ...floorsOf('publish', publishFloors),
    ...floorsOf('server', serverFloors),
    {
      name: 'core-parts-are-for-fleet',
      severity: 'error',
      from: { pathNot: '^packages/fleet/' },
      to: { path: '^packages/core/src/parts\\.ts$' },
    },
    {
      name: 'core-ships-no-testing',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { path: '^packages/core/src/testing/' },
    },
    {
      name: 'web-takes-only-types-of-the-api',
      comment: 'The table holds the schemas of everything; the first page needs none of them.',
      severity: 'error',
      from: { path: '^packages/web/src' },
      to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-shared-is-below',
      severity: 'error',
      from: { path: '^packages/web/src/shared/' },
      to: { path: '^packages/web/src/(features|app)/' },
    },
    {
      name: 'web-features-know-no-app',
      severity: 'error',
      from: { path: feature },
      to: { path: '^packages/web/src/app/' },
    },
    {
      name: 'web-features-know-no-other-feature',
      severity: 'error',
      from: { path: feature, pathNot: '^packages/web/src/features/status/status-page\\.tsx$' },
      to: { path: feature, pathNot: '^packages/web/src/features/$1/' },
    },
    {
      name: 'web-status-knows-few-features',
      severity: 'error',
      from: { path: '^packages/web/src/features/status/status-page\\.tsx$' },
      to: { path: feature, pathNot: `^packages/web/src/features/status/|${shownInStatus}` },
    },
    {
      name: 'pure-packages-know-no-node',
      severity: 'error',
      from: {
        path: '^packages/(words|core|risk|fleet|api|files|altinn-import|charts|publish)/src',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@risikobilde/source', 'import', 'default'],
    },
  },
};
