// The arrows of ARCHITECTURE.md, held by dependency-cruiser; and that it saw the modules at all: with a compiler it does
// not know, it cruises nothing and reports no fault. Of each package it tells how many imports run up, and which rooms (folders and files
// of its sources) are in a circle.
import { readFileSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.cjs';
import { root } from './install.mjs';

const leastModules = 50;
/** Packages whose rooms may still know each other both ways. */
const tied = ['charts', 'cli', 'core', 'risk', 'words'];

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
  dependencies.flatMap(({ resolved }) => {
    const [from, to] = [source, resolved].map((path) => /^packages\/([^/]+)\//.exec(path)?.[1]);
    return to === undefined || to === from ? [] : [{ from, to }];
  }),
);

/** The rooms of a package that can be come back to from themselves, or that lie between two such. */
const knotOf = (name) => {
  const roomOf = (path) => new RegExp(`^packages/${name}/src/([^/]+)`).exec(path)?.[1];
  const arrows = sources
    .filter(({ source }) => !/\.test\.|\/testing\//.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [roomOf(source), roomOf(resolved)]),
    )
    .filter(([from, to]) => from !== undefined && to !== undefined && from !== to);
  let left = arrows;
  const isLeft = (side, room) => left.some((arrow) => arrow[side] === room);
  for (let before; before !== left.length; ) {
    before = left.length;
    left = left.filter(([from, to]) => isLeft(1, from) && isLeft(0, to));
  }
  return [...new Set(left.flat())];
};

const packages = new Set(sources.map(({ source }) => source.split('/')[1]));
let isWrong = false;
for (const name of packages) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(`packages/${name}/package.json`, 'utf8'),
  );
  const used = new Set(crossings.filter(({ from }) => from === name).map(({ to }) => to));
  for (const one of used)
    if (!(`@risikobilde/${one}` in { ...dependencies, ...devDependencies })) {
      console.error(`${name} imports ${one}, which its package.json does not name`);
      isWrong = true;
    }
  const up = output.summary.violations.filter(
    ({ rule, from }) => from.startsWith(`packages/${name}/`) && rule.name.endsWith('-knows-nothing-above'),
  );
  const knot = knotOf(name);
  isWrong ||= knot.length > 0 && !tied.includes(name);
  console.log(`${name}: ${up.length} imports run up; in knots: ${knot.join(', ') || 'no room'}`);
}

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
process.exit(output.summary.error > 0 || isWrong ? 1 : 0);
