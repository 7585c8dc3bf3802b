// The arrows of ARCHITECTURE.md, enforced. `tools/check-boundaries.mjs` also asserts that modules were seen at all.
const mayImport = {
  risk: [],
  words: [],
  core: ['risk', 'words'],
  files: ['core'],
  charts: ['core', 'risk', 'words'],
  publish: ['core', 'charts', 'words'],
  server: ['core', 'risk', 'files', 'publish', 'words'],
  cli: ['core', 'risk', 'files', 'publish', 'charts', 'words'],
};

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
          '^packages/($1/|[^/]+/src/(index|words)\\.ts$|words/src/(message|all)\\.ts$|core/src/(risk/index|inheritance/compose)\\.ts$)',
      },
    },
    {
      name: 'pure-packages-know-no-node',
      severity: 'error',
      from: { path: '^packages/(core|risk|files|charts|publish)/src', pathNot: '\\.test\\.ts$' },
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
