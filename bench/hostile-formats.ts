import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluate } from '@risikobilde/core';
import { formatIds, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { fillEveryField } from '../packages/publish/test/every-field.js';
import { day } from '../packages/publish/test/fixture.js';
import { withHostileTexts } from '../packages/publish/test/hostile-texts.js';
import { smallWorld } from '../packages/publish/test/small-world.js';

// `npm run bench -- opened FOLDER [FIRST]`: every format with a hostile text in every field, as files to open in the programs that read them.
const [, folder = 'opened', first = '0'] = process.argv.slice(2);
const { records } = withHostileTexts(fillEveryField('public', 1000).records, Number(first));
const assessment = { schemaVersion: 1, records };
const evaluation = evaluate(assessment, smallWorld, day('2026-11-24'));
const { files } = publish(assessment, smallWorld, evaluation, {
  format: formatIds,
  languages: ['nb', 'en'],
  level: 'public',
  typeset,
});
for (const { path, bytes } of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
console.log(`${files.length} files in ${folder}`);
