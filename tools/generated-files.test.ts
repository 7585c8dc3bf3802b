import { readdirSync, readFileSync } from 'node:fs';
import { outputJsonSchemas } from '@risikobilde/cli';
import { jsonSchemas, schemaText } from '@risikobilde/core';
import { fieldHelp } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { errorsPage } from './errors-page.js';
import { factsPage } from './facts-page.js';
import { fieldCataloguePage, kindCataloguePage, missingFieldWords } from './field-catalogue-page.js';
import { formPage } from './form-page.js';
import { legalQuestionsPage } from './legal-questions-page.js';
import { lifeCyclePage } from './life-cycle-page.js';
import { methodPictures } from './method-pictures.js';
import { publicSurface } from './public-surface.js';
import { referenceFieldsPage } from './reference-fields-page.js';
import { rulesPage } from './rules-page.js';
import { checkCatalogues, messageArguments, readCatalogues } from './words-catalogues.js';

const at = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const remedy = 'run: npm run docs';

test('schemas/ holds the JSON Schemas of the model and of the answers of the command line, all of them and no other', () => {
  const schemas = { ...jsonSchemas((place) => fieldHelp(wordsOf.en, place)), ...outputJsonSchemas() };
  expect(readdirSync(new URL('../schemas', import.meta.url)).sort()).toEqual(Object.keys(schemas).sort());
  for (const [name, schema] of Object.entries(schemas))
    expect(at(`schemas/${name}`) === schemaText(schema), `${name}; ${remedy}`).toBe(true);
});

test('docs/errors.md has a row for every code of a file problem, and no other', () => {
  expect(at('docs/errors.md') === errorsPage(), remedy).toBe(true);
});

test('docs/rules.md says what every rule says of itself', () => {
  expect(at('docs/rules.md') === rulesPage(), remedy).toBe(true);
});

test('docs/facts.md says of every fact of the world data how sure it is, and which unchecked ones carry a conclusion', () => {
  expect(at('docs/facts.md') === factsPage(), remedy).toBe(true);
});

test('docs/life-cycle.md shows the table that the server goes by', () => {
  expect(at('docs/life-cycle.md') === lifeCyclePage(), remedy).toBe(true);
});

test('docs/method/legal-questions.md has every question of the list, and no other', () => {
  expect(at('docs/method/legal-questions.md') === legalQuestionsPage(), remedy).toBe(true);
});

test('docs/edpb-dpia-form.md says what each field of the form is, and what fills it', () => {
  expect(at('docs/edpb-dpia-form.md') === formPage(), remedy).toBe(true);
});

test('the table of references says of every field what its schema says', () => {
  expect(at('packages/core/src/references/reference-fields.ts') === referenceFieldsPage(), remedy).toBe(true);
});

test('the catalogue of kinds and fields says what the kinds say of themselves', () => {
  expect(at('packages/core/src/kinds/kind-catalogue.ts') === kindCataloguePage(), remedy).toBe(true);
  expect(at('packages/core/src/kinds/field-catalogue.ts') === fieldCataloguePage(), remedy).toBe(true);
});

test('fields.json has words in every language for each kind, field and value, and for no other', () => {
  expect(missingFieldWords()).toEqual([]);
});

test('docs/method/ holds the pictures as the program draws them, and its pages show each of them', () => {
  for (const [name, picture] of methodPictures()) {
    expect(at(`docs/method/${name}`) === picture, `${name}; ${remedy}`).toBe(true);
    const page = `docs/method/risk.${name.includes('.nb.') ? 'nb' : 'en'}.md`;
    expect(at(page), `${page} shows ${name}`).toContain(`](${name})`);
  }
});

const catalogues = readCatalogues(new URL('../packages/words/src/messages/', import.meta.url), {
  readdirSync,
  readFileSync,
});

test('every message is there in each language, with the same places, and once', () => {
  expect(checkCatalogues(catalogues)).toEqual([]);
});

test('the places of messages are typed as the catalogues have them', () => {
  const unspaced = (text: string): string => text.replaceAll(/\s+/g, '').replaceAll(/[,;]\}/g, '}');
  for (const [name, text] of Object.entries(messageArguments(catalogues)))
    expect(unspaced(at(`packages/words/src/generated/${name}`)), `${name}; run: npm run words`).toBe(
      unspaced(text),
    );
});

test('docs/public-surface.md names what every package exports: who takes a name away is told', () => {
  expect(at('docs/public-surface.md') === publicSurface(), remedy).toBe(true);
});
