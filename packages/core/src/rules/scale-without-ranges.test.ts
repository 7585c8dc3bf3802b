import { expect, test } from 'vitest';
import { entry, findingsOf } from '../testing/fixtures.js';
import { scaleWithoutRanges as rule } from './scale-without-ranges.js';
import { nb } from '../testing/text-in-language.js';

const bare = entry('scale');
const withNumbers = {
  ...bare,
  likelihood: bare.likelihood.map((level, i) => ({ ...level, perYear: [10 ** i, 10 ** (i + 1)] as const })),
  consequence: bare.consequence.map((level, i) => ({ ...level, persons: [10 ** i, 10 ** (i + 1)] as const })),
};
const half = { ...withNumbers, consequence: bare.consequence };

test.each([
  ['no level says what it means in numbers', bare, '6 av nivåene'],
  ['only likelihood does', half, '3 av nivåene'],
  ['every level does', withNumbers, undefined],
])('%s', (_, scale, words) => {
  const [finding] = findingsOf(rule, [], [scale]);
  if (words === undefined) expect(finding).toBeUndefined();
  else expect(nb(finding?.message)).toContain(words);
});
