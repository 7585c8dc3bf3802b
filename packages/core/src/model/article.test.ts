import { message } from '@risikobilde/words/message';
import { expect, test } from 'vitest';
import { en as inEn, nb as inNb, nn as inNn } from '../testing/text-in-language.js';
import { article28, articlePlace, articlePlaces } from './article.js';

test.each([
  ['15', '15', '15'],
  ['14(5)', '14 nr. 5', '14(5)'],
  ['6(1)(e)', '6 nr. 1 bokstav e', '6(1)(e)'],
  ['46(2)(c)', '46 nr. 2 bokstav c', '46(2)(c)'],
  ['49(1) second subparagraph', '49(1) second subparagraph', '49(1) second subparagraph'],
])('%s is cited as %s in Norwegian', (place, nb, en) => {
  const cited = articlePlace(place);
  expect([inNb(cited), inNn(cited), inEn(cited)]).toEqual([nb, nb, en]);
});

test.each([
  [['6(1)(a)', '6(1)(c)', '6(1)(e)'], '6 nr. 1 bokstav a, c og e', '6(1)(a), (c) and (e)'],
  [['6(1)(e)'], '6 nr. 1 bokstav e', '6(1)(e)'],
  [['6(1)(e)', '9(2)(g)'], '6 nr. 1 bokstav e og 9 nr. 2 bokstav g', '6(1)(e) and 9(2)(g)'],
])('%j are cited as one', (places, nb, en) => {
  const cited = message('article.cited', { place: articlePlaces(places) });
  expect([inNb(cited), inEn(cited)]).toEqual([`Artikkel ${nb}`, `Article ${en}`]);
});

test('the ground that stands in no letter is told by its subparagraph', () => {
  const cited = articlePlace('49(1)');
  expect([inNb(cited), inNn(cited), inEn(cited)]).toEqual([
    '49 nr. 1 annet ledd',
    '49 nr. 1 andre ledd',
    '49(1), second subparagraph',
  ]);
});

test.each([
  ['28-2', 'artikkel 28 nr. 2', 'Article 28(2)'],
  ['28-3-0', 'artikkel 28 nr. 3', 'Article 28(3)'],
  ['28-10', 'artikkel 28 nr. 10', 'Article 28(10)'],
  ['h', 'artikkel 28 nr. 3 bokstav h', 'Article 28(3)(h)'],
])('item %s of the catalogue is %s', (item, nb, en) => {
  const cited = article28(item);
  expect([inNb(cited), inNn(cited), inEn(cited)]).toEqual([nb, nb, en]);
});
