import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where texts in several languages may stand in a source, and why; all others are messages of packages/words. */
const allowed: Readonly<Record<string, string>> = {
  'packages/core/src/derive/legality.ts': 'patterns of how a claim speaks, and no text',
  'packages/core/src/world/import-schemas.ts': 'the shape of word lists in the world',
};

const inSeveralLanguages = /\bnb:\s*[^,{}]{1,400}?,\s*(?:nn|en|da):/;

test('texts in several languages stand in the catalogues and nowhere else', () => {
  const found = readdirSync('packages')
    .filter((name) => name !== 'world')
    .flatMap((name) =>
      readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' }).map(
        (file) => `packages/${name}/src/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    .filter((file) => inSeveralLanguages.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted());
});
