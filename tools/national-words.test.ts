import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { norwegian } from './national-words.mjs';

/** Where a national word may stand, and why: a plug-in of one country, and what comes with the program to be read. */
const allowed: readonly { readonly where: RegExp; readonly why: string }[] = [
  { where: /^packages\/web\/src\/features\/app-import\//, why: 'the import of an app is a plug-in' },
  { where: /\/(?:import-[a-z]+|altinn-import|web-app-import)\.json /, why: 'the words of the plug-in' },
  {
    where: /\.json (?:common\.importApp|start\.import|operator\.noService|errors\.file\.app-|problem\.app\.)/,
    why: 'what leads to the plug-in, and what it refuses',
  },
  { where: /\.json (?:errors\.file\.import-unreadable|problem\.cli\.nothingAt)/, why: 'as what it refuses' },
  { where: /\.json (?:start\.read|start\.sentence)$/, why: 'the case that ships with the program' },
  { where: /\.json access\.identifier\.pid$/, why: 'what a login service of the country hands over' },
  { where: /\/countries\.json country\./, why: 'the names of all countries' },
  { where: /^packages\/core\/src\/world\/import-schemas\.ts /, why: 'the shape of what the plug-in reads' },
  {
    where: /^library\/measures\.yaml NSM$/i,
    why: 'a point of a catalogue of one country, which bodies there alone are given',
  },
  {
    where:
      /^packages\/web\/src\/(?:app\/router|app\/shell\/assessment-list|features\/(?:search\/use-acts|start\/.*))\.tsx? /,
    why: 'the addresses of the plug-in and of the case that ships',
  },
  { where: /^packages\/api\/src\/(?:routes|answers)\.ts /, why: 'the routes of the plug-in' },
  { where: /^library\/sectors\.yaml /, why: 'a template of a country names the law of that country' },
  { where: /^library\/suppliers\.yaml /, why: 'a supplier is called what it is called' },
];

const scanned = ['core', 'risk', 'web', 'charts', 'publish', 'fleet', 'files', 'api'].map(
  (name) => `packages/${name}/src`,
);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

/** Code without its comments, and without what it takes in: packages are called what their makers call them. */
const codeOf = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')
    .replaceAll(/from '[^']*'|import(?:\()? ?'[^']*'/g, '');

const found = (place: string, text: string): readonly string[] =>
  [...text.matchAll(norwegian)].map(({ 0: word }) => `${place} ${word}`);

const inCode = scanned
  .flatMap(filesIn)
  .filter((file) => /\.(?:tsx?|css)$/.test(file) && !/\.test\.|\/testing\/|\/generated\//.test(file))
  .flatMap((file) => found(file, codeOf(readFileSync(file, 'utf8'))));

const inWords = filesIn('packages/words/src/messages')
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) =>
    Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))).flatMap(([key, text]) =>
      [...text.matchAll(norwegian)].length > 0 ? [`${file} ${key}`] : [],
    ),
  );

const inTemplates = [...filesIn('library'), ...filesIn('packages/server/templates')]
  .filter((file) => /\.(?:yaml|md)$/.test(file))
  .flatMap((file) => found(file, readFileSync(file, 'utf8').replaceAll(/^#.*$/gm, '')));

const isAllowed = (place: string): boolean => allowed.some(({ where }) => where.test(place));

test('no word of one country stands in the code, the words or the templates', () => {
  expect([...inCode, ...inWords, ...inTemplates].filter((place) => !isAllowed(place))).toEqual([]);
});

test('no country is singled out by its code', () => {
  const singled = scanned
    .flatMap(filesIn)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|field-catalogue|country-name/.test(file))
    .filter((file) => /['"](?:NO|DK|SE|NL|GB)['"]/.test(codeOf(readFileSync(file, 'utf8'))));
  expect(singled).toEqual([]);
});

test('each exception is one that something stands under', () => {
  const all = [...inCode, ...inWords, ...inTemplates];
  const idle = allowed.filter(({ where }) => !all.some((place) => where.test(place)));
  expect(idle.map(({ why }) => why)).toEqual([]);
});
