import { expect, test } from 'vitest';
import { citedArticle } from './cited-article.js';

test.each([
  ['45', '45', '45'],
  ['46(2)(c)', '46 nr. 2 bokstav c', '46(2)(c)'],
  ['6(1)(e)', '6 nr. 1 bokstav e', '6(1)(e)'],
  ['14(5)', '14 nr. 5', '14(5)'],
  ['14(5)(b)', '14 nr. 5 bokstav b', '14(5)(b)'],
  ['49(1)', '49 nr. 1 annet ledd', '49(1), second subparagraph'],
  ['som oppgitt', 'som oppgitt', 'som oppgitt'],
])('%s is cited as lawyers do', (article, nb, en) => {
  expect([citedArticle(article).nb, citedArticle(article).en]).toEqual([nb, en]);
});
