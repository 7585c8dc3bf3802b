// `node tools/licences.mjs`: which libraries of package-lock.json may not be used, for their licence or for what they do; ends with 1 if there are any.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** May be shipped with EUPL-1.2: they ask for a notice at the most, or for the text of a font to stay free. */
const shipped = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
]);
/** Of what builds and tests, and is given to nobody. */
const forDevelopment = new Set([...shipped, 'CC-BY-4.0', 'MPL-2.0']);
/** Read by hand, where the package says no name of SPDX: the licence of Bitstream Vera, for a font that tests measure with. */
const read = { 'node_modules/dejavu-fonts-ttf': 'SEE LICENSE IN README.md AND LICENSE' };
/** Known to run a script when they are installed: it fetches the program that tsx runs. The image and the release are installed without. */
const scripts = new Set(['node_modules/esbuild']);

/**
 * Whether a licence, an expression of SPDX of names, AND, OR and brackets, may be used. What is not such an expression may not.
 * @param {string | undefined} licence
 * @param {boolean} isForDevelopment
 */
export const isAllowed = (licence, isForDevelopment) => {
  const words = (licence ?? '').match(/[()]|[^\s()]+/g) ?? [];
  const allowed = isForDevelopment ? forDevelopment : shipped;
  let at = 0;
  const several = (word, one, both) => {
    let is = one();
    while (words[at] === word) {
      at++;
      is = both(is, one());
    }
    return is;
  };
  const either = () =>
    several(
      'OR',
      () => several('AND', name, (a, b) => a && b),
      (a, b) => a || b,
    );
  const name = () => {
    if (words[at++] !== '(') return allowed.has(words[at - 1]);
    const is = either();
    return words[at++] === ')' && is;
  };
  const is = either();
  // After OR a name is asked for, also where the first would do.
  return is && at === words.length && words.at(-1) !== 'OR';
};

/**
 * @typedef {{ readonly license?: string, readonly dev?: boolean, readonly link?: boolean, readonly hasInstallScript?: boolean, readonly version?: string, readonly integrity?: string | undefined }} Locked
 * @param {Readonly<Record<string, Locked>>} packages as a lock file has them
 * @returns {readonly string[]}
 */
export const licenceFaults = (packages) =>
  Object.entries(packages).flatMap(([path, { license, dev, link, hasInstallScript, version, integrity }]) => {
    if (!path.includes('node_modules/') || link === true) return [];
    const isKnown = read[path] !== undefined && read[path] === license && dev === true;
    return [
      ...(isKnown || isAllowed(license, dev === true) ? [] : [`${path}: ${license ?? 'no licence'}`]),
      ...(hasInstallScript === true && !scripts.has(path)
        ? [`${path}: runs a script when it is installed`]
        : []),
      ...(version !== undefined && integrity === undefined ? [`${path}: no hash`] : []),
    ];
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const faults = licenceFaults(lock.packages);
  for (const fault of faults) console.log(fault);
  process.exit(faults.length > 0 ? 1 : 0);
}
