// The arrows of ARCHITECTURE.md, held by dependency-cruiser; and that it saw the modules at all: with a compiler it does
// not know, it cruises nothing and reports no fault.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.cjs';
import { root } from './install.mjs';

const leastModules = 50;

process.chdir(root);
const { exclude, doNotFollow, tsPreCompilationDeps, enhancedResolveOptions } = rules.options;
const { output } = await cruise(
  ['packages'],
  {
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    exclude,
    doNotFollow,
    tsPreCompilationDeps,
    tsConfig: rules.options.tsConfig,
  },
  enhancedResolveOptions,
  { tsConfig: extractTSConfig(rules.options.tsConfig.fileName) },
);

const sources = output.modules.filter(({ source }) => /^packages\/[^/]+\/src\//.test(source));
const crossings = sources.flatMap(({ source, dependencies }) =>
  dependencies.filter(({ resolved }) => {
    const [from, to] = [source, resolved].map((path) => /^packages\/([^/]+)\//.exec(path)?.[1]);
    return to !== undefined && to !== from;
  }),
);

for (const { rule, from, to } of output.summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
console.log(
  `${sources.length} modules, ${crossings.length} imports from one package to another, ${output.summary.violations.length} over a boundary`,
);
if (sources.length < leastModules || crossings.length === 0) {
  console.error(
    `Saw too little to judge: at least ${leastModules} modules and some imports between packages are expected.`,
  );
  process.exit(1);
}
process.exit(output.summary.error > 0 ? 1 : 0);
