import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const silent = { debug() {}, info() {}, warn() {}, error() {}, isDebugEnabled: () => false };
const options = { excludedMutations: [], ignorers: [], plugins: null };

/**
 * Stryker's mutants of these files, each as the whole text of its file with the mutant in place, and Stryker's instrumented
 * texts, which count who reaches which mutant.
 */
export async function findMutants(paths) {
  const sources = paths.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const { files, mutants } = await new Instrumenter(silent).instrument(sources, options);
  const textOf = new Map(sources.map(({ name, content }) => [name, content]));
  return {
    instrumented: new Map(files.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
      const text = textOf.get(fileName);
      const from = offsetOf(text, location.start);
      const to = offsetOf(text, location.end);
      // An expression keeps its place among its neighbours only in parentheses; blocks and cases are statements.
      const isStatement = mutatorName === 'BlockStatement' || /^(case|default)\b/.test(replacement);
      const own = isStatement ? replacement : `(${replacement})`;
      return {
        id,
        file: fileName,
        mutator: mutatorName,
        line: location.start.line + 1,
        column: location.start.column + 1,
        original: text.slice(from, to),
        replacement,
        text: text.slice(0, from) + own + text.slice(to),
      };
    }),
  };
}

function offsetOf(text, { line, column }) {
  let start = 0;
  for (let k = 0; k < line; k++) start = text.indexOf('\n', start) + 1;
  return start + column;
}
