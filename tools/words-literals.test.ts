import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where texts in three languages may stand in a source, and why; all others are messages of packages/words. */
const allowed: Readonly<Record<string, string>> = {
  'packages/altinn-import/src/finding.ts': 'what an import stores, in all languages, beside the app it read',
  'packages/altinn-import/src/propose/action-words.ts': 'as for findings: stored with the import',
  'packages/core/src/compose/confirm.ts': 'written into a record, which is in languages',
  'packages/core/src/kinds/described.ts': 'the kinds, from which the catalogue of fields is written',
  'packages/core/src/world/import-schemas.ts': 'the shape of word lists in the world',
  'packages/web/src/features/alternatives/texts.ts': 'the unit of a picture',
  'packages/web/src/features/risk/texts.ts': 'the units of a picture',
};

const inThreeLanguages = /\bnb:\s*[^,{}]{1,400}?,\s*nn:/;

test('texts in three languages stand in the catalogues and nowhere else', () => {
  const found = readdirSync('packages')
    .flatMap((name) =>
      readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' }).map(
        (file) => `packages/${name}/src/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    .filter((file) => inThreeLanguages.test(readFileSync(file, 'utf8')));
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted());
});
