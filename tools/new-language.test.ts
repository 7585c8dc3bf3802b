import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { formatDay, formatList, formatNumber, numberSigns } from '../packages/words/src/format.js';
import { type LanguageInfo, languageInfo, languages } from '../packages/words/src/language.js';
import { textIn } from '../packages/words/src/text.js';
import { createWords } from '../packages/words/src/words.js';
import { checkCatalogues, messageArguments, readCatalogues } from './words-catalogues.js';

// A language that the product does not have, described as `language.ts` describes those it has; taken away afterwards.
const known = languageInfo as Record<string, LanguageInfo>;
const all = languages as string[];
known['sv'] = { name: 'Svenska', intl: 'sv-SE', fallback: 'nb' };
all.push('sv');

const folder = mkdtempSync(join(tmpdir(), 'messages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  delete known['sv'];
  all.pop();
});
cpSync('packages/words/src/messages', folder, { recursive: true });
mkdirSync(join(folder, 'sv'));
const read = () => readCatalogues(pathToFileURL(`${folder}/`), { readdirSync, readFileSync });
const { nb } = read();
/** Its catalogue: the words given, and a word for each of bokmål's others. */
const write = (own: Readonly<Record<string, string>>, without: readonly string[] = []): void => {
  for (const { name, messages } of nb.areas) {
    const all = { ...messages, ...(name === 'common' && own) };
    for (const key of without) delete all[key];
    writeFileSync(join(folder, 'sv', `${name}.json`), JSON.stringify(all));
  }
};
// The test speaks to the language as a caller with types would; its tag is no language to the compiler.
const swedish = 'sv' as 'nb';

test('a new language is a folder and a line: its modules are written, and it is loaded beside the others', () => {
  write({ 'common.close': 'Stäng' });
  expect(checkCatalogues(read())).toEqual([]);
  const files = messageArguments(read());
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['sv.ts', 'sv-first.ts', 'sv-rest.ts']));
  expect(files['load.ts']).toContain('sv: { first:');
  expect(files['every-language.ts']).toContain("messages as sv } from './sv.js'");
});

test('a message that it lacks is a fault, and so is one that bokmål does not have, or with other places', () => {
  write({ 'common.close': 'Stäng' }, ['common.language']);
  expect(checkCatalogues(read())).toEqual(['sv/common.json common.language: is missing']);
  write({ 'common.gone': 'Borta', 'common.showAll': 'Visa alla' });
  expect(checkCatalogues(read())).toEqual([
    'sv/common.json common.showAll: has the places () but bokmål (n: number)',
    'sv/common.json common.gone: has no bokmål',
  ]);
});

test('it is said, falls back and is formatted without a place of its own in the source', () => {
  const words = createWords(swedish, { 'common.close': 'Stäng' }, createWords('nb', nb.messages));
  expect(words.t('common.close')).toBe('Stäng');
  expect(words.t('common.language')).toBe('Språk');
  expect(words.languageOf({ key: 'common.language', values: {} })).toBe('nb');
  expect(textIn({ nb: 'mål', sv: 'syfte' }, 'sv')).toBe('syfte');
  expect(textIn({ nb: 'mål', en: 'aim' }, 'sv')).toBe('mål');
  expect(formatDay('2023-07-10', swedish)).toBe('10 juli 2023');
  expect(formatList(['a', 'b', 'c'], swedish)).toBe('a, b och c');
  expect(formatNumber(0.5, swedish)).toBe('0,5');
  expect(numberSigns(swedish).decimal).toBe(',');
});
