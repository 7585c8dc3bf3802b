// How long hostile input takes until it is refused: the goal is a clear error within a second each.
import { cpus } from 'node:os';
import { parseAssessmentFolder } from '@risikobilde/files';

const full = 250 * 1024;
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 9 },
    (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`,
  ),
].join('\n');
const inputs: readonly (readonly [string, string])[] = [
  ['ten megabytes', 'x: y\n'.repeat(2_000_000)],
  ['an alias bomb', bomb],
  ['brackets nested deep', '['.repeat(full)],
  ['a hundred thousand syntax errors', '}\n'.repeat(full / 2)],
  [
    'twenty-two thousand unknown fields',
    `kind: party\n${Array.from({ length: 22_000 }, (_, i) => `a${i}: 1`).join('\n')}`,
  ],
  ['sixty thousand items that are no records', `kind: party\nrecords:\n${'- 1\n'.repeat(60_000)}`],
  [
    'eight thousand references to nothing',
    `kind: effect\nrecords:\n${Array.from({ length: 4_000 }, (_, i) => `- { id: e${i}, measure: approvel, scenario: nothing${i} }`).join('\n')}`,
  ],
  [
    'a chain of grounds two thousand long',
    `kind: claim\nrecords:\n${Array.from({ length: 2_000 }, (_, i) => `- { id: c${i}, text: { nb: x }, section: conclusion, order: 1, grounds: { claim: c${i + 1} } }`).join('\n')}\n`,
  ],
];

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; medians of 5`,
);
for (const [name, text] of inputs) {
  const taken = Array.from({ length: 5 }, () => {
    const from = performance.now();
    const result = parseAssessmentFolder([{ path: 'hostile.yaml', text }]);
    return { ms: performance.now() - from, problems: result.ok ? 0 : result.problems.length };
  }).sort((a, b) => a.ms - b.ms);
  const middle = taken[2];
  console.log(
    `${name.padEnd(52)} ${(middle?.ms ?? Number.NaN).toFixed(0).padStart(7)} ms  ${middle?.problems ?? 0} problems  goal 1 000 ms`,
  );
}
