// Writes packages/words/src/generated from the catalogues in packages/words/src/messages. Run: npm run words
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import { checkCatalogues, messageArguments, readCatalogues } from './words-catalogues.js';

const root = new URL('../packages/words/src/', import.meta.url);
const catalogues = readCatalogues(new URL('messages/', root), { readdirSync, readFileSync });
const faults = checkCatalogues(catalogues);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else {
  mkdirSync(new URL('generated/', root), { recursive: true });
  for (const [name, text] of Object.entries(messageArguments(catalogues)))
    writeFileSync(new URL(`generated/${name}`, root), text);
  console.log(format('%d messages', Object.keys(catalogues.nb?.messages ?? {}).length));
}
