// `node operation/collect.mjs FOLDER`: puts what a server needs to run, and nothing else, in a folder: the built server and pages, the
// data that ships, the few libraries that are not in the bundle, a list of all libraries in it (`sbom.json`, CycloneDX), and their licences. The embedded database stays out: it is run on a PostgreSQL.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [to] = process.argv.slice(2);
if (to === undefined) {
  console.error('usage: node operation/collect.mjs FOLDER');
  process.exit(2);
}

const own = [
  'LICENSE',
  'cases',
  'library',
  'policies',
  'world',
  'packages/server/dist/start',
  'packages/server/package.json',
  'packages/server/src/store/migrations',
  'packages/server/templates',
  'packages/web/dist',
];
for (const path of ['packages/server/dist/start/serve.js', 'packages/web/dist/index.html'])
  if (!existsSync(join(root, path))) {
    console.error(
      `${path} is not there; build first: npx vite build packages/server && npx vite build packages/web`,
    );
    process.exit(1);
  }

const isLeftOut = (path) => /\.(test\.ts|map)$|\/(golden|published|expected)(\/|$)/.test(path);
const copy = (path, filter = () => true) => {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(root, path), join(to, path), {
    recursive: true,
    dereference: true,
    filter: (from) => !isLeftOut(from) && filter(from),
  });
};
for (const path of own) copy(path);

/** Libraries that the bundle leaves outside, with what they need in turn. */
const outside = [
  '@cedar-policy/cedar-wasm',
  '@expo-google-fonts/inter',
  '@myriaddreamin/typst-ts-node-compiler',
  'fs-native-extensions',
  'graphile-worker',
];
/** Of what is large, only what is read: three weights of the font, and policies for Node. */
const read = {
  '@expo-google-fonts/inter': (path) =>
    !/inter\/\d/.test(path) || /inter\/(400Regular|500Medium|600SemiBold)(\/|$)/.test(path),
  '@cedar-policy/cedar-wasm': (path) => !/cedar-wasm\/(web|esm)(\/|$)/.test(path),
  // Built for every system there is; one is run.
  'fs-native-extensions': (path) =>
    !/prebuilds\/./.test(path) || path.includes(`prebuilds/${process.platform}-${process.arch}`),
};
const taken = new Set();
const take = (name) => {
  if (taken.has(name) || !existsSync(join(root, 'node_modules', name))) return;
  taken.add(name);
  copy(join('node_modules', name), read[name]);
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) take(needed);
};
for (const name of outside) take(name);

// Of the bundles too, whose libraries no folder shows any more, and of what built them; the latter are marked as for development.
const listed = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
writeFileSync(join(to, 'sbom.json'), listed);

// Most licences ask that their text goes with what is under them, bundled or not.
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const licences = Object.entries(packages)
  .filter(
    ([path, { dev, link }]) =>
      path.includes('node_modules/') && !dev && !link && existsSync(join(root, path)),
  )
  .map(([path, { version, license }]) => {
    const texts = readdirSync(join(root, path))
      .filter(
        (name) =>
          /^(licen[cs]e|copying|notice|ofl)\b/i.test(name) && statSync(join(root, path, name)).isFile(),
      )
      .map((name) => readFileSync(join(root, path, name), 'utf8').trim());
    return [`${path.split('node_modules/').at(-1)} ${version}: ${license}`, ...texts].join('\n\n');
  });
writeFileSync(join(to, 'third-party-licences.txt'), `${licences.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);

const bytes = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0)
    : statSync(path).size;
console.log(`${(bytes(to) / 1e6).toFixed(0)} MB in ${to}`);
