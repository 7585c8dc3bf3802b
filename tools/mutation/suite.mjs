import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { ASYMMETRIC_MATCHERS_OBJECT, chai, customMatchers, JestAsymmetricMatchers } from '@vitest/expect';
import { GLOBAL_EXPECT, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import { properties } from '../properties.mjs';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
Object.defineProperty(expect, 'extend', { value: (matchers) => chai.expect.extend(expect, matchers) });
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.extend(customMatchers);
setState({ assertionCalls: 0 }, expect);

const nodeRequire = createRequire(import.meta.url);
nodeRequire('fast-check').configureGlobal(properties);

/** The function of (exports, require, meta) that makes a module of this JavaScript. */
export function compile(file, script) {
  return vm.compileFunction(script, ['exports', 'require', 'meta'], { filename: file });
}

/**
 * Tests on modules made anew, so that nothing worked out under one mutant is left for the next. `codeOf` gives a file's compiled
 * code.
 */
export function createSuite(codeOf) {
  const made = new Map();
  const testsByFile = new Map();
  let tests = [];
  let names = [];
  let skipped = false;
  let file = '';
  const it = (name, ...rest) => {
    const run = rest.find((part) => typeof part === 'function');
    if (!skipped) tests.push({ id: `${file} > ${[...names, name].join(' > ')}`, run });
  };
  const describe = (name, body) => {
    const before = names;
    names = [...names, name];
    body();
    names = before;
  };
  const each = (define) => (rows) => (name, body) =>
    rows.forEach((row, k) => {
      const values = Array.isArray(row) ? row : [row];
      define(`${name} #${k}`, () => body(...values));
    });
  const vitest = { expect, it: Object.assign(it, { each: each(it) }), test: it, describe };
  describe.each = each(describe);
  describe.skipIf = (condition) => (name, body) => {
    skipped = condition;
    describe(name, body);
    skipped = false;
  };
  const load = (name) => {
    const known = made.get(name);
    if (known) return known;
    const exports = {};
    made.set(name, exports);
    const require = (wanted) => {
      if (wanted === 'vitest') return vitest;
      if (!wanted.startsWith('.')) return nodeRequire(wanted);
      return load(path.resolve(path.dirname(name), wanted.replace(/\.js$/, '.ts')));
    };
    const meta = { dirname: path.dirname(name), url: pathToFileURL(name).href };
    codeOf(name)(exports, require, meta);
    return exports;
  };
  const loadTests = (name) => {
    const known = testsByFile.get(name);
    if (known) return known;
    file = path.basename(name);
    names = [];
    tests = [];
    load(name);
    testsByFile.set(name, tests);
    return tests;
  };
  return { load: loadTests, find: (name, id) => loadTests(name).find((test) => test.id === id) };
}
