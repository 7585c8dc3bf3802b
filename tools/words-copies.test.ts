import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalogues } from './words-catalogues.js';
import { copiesIn, wantedCopies } from './words-copies.js';

const messages = new URL('../packages/words/src/messages/', import.meta.url);
const copies = copiesIn(readCatalogues(messages, { readdirSync, readFileSync }));

test('what two places say in the same words is one message, or there is a reason', () => {
  expect([...copies].filter(([text]) => wantedCopies[text] === undefined)).toEqual([]);
});

test('a reason is given only for what is still said twice', () => {
  expect(Object.keys(wantedCopies).filter((text) => !copies.has(text))).toEqual([]);
});
