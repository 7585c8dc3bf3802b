import { apiProblemCodes, type RefusalCode } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { languageAsked } from './request-language.js';

it.each([
  [undefined, {}, 'en'],
  ['nn-NO,nn;q=0.9,en;q=0.5', {}, 'nn'],
  ['fr, en;q=0.4, no;q=0.8', {}, 'nb'],
  ['fr', {}, 'en'],
  ['nb;q=0, en', {}, 'en'],
  ['en', { lang: 'nn' }, 'nn'],
  ['nn', { lang: 'xx' }, 'nn'],
  [';;;q=,,', {}, 'en'],
])('a reader who likes %s and asks for %j is answered in %s', (header, query, language) => {
  const headers = header === undefined ? {} : { 'accept-language': header };
  expect(languageAsked({ query, headers })).toBe(language);
});

it('the titles of refusals are in English what the API says that they are', () => {
  for (const [code, { title }] of Object.entries(apiProblemCodes))
    expect(say(message(`refusal.title.${code as RefusalCode}`), 'en')).toBe(title);
});
