import { articlePlace, articlePlaces } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words/message';

/** An article of the GDPR as lawyers cite it: "Artikkel 6 nr. 1 bokstav e", "Article 6(1)(e)". */
export const citedArticle = (article: string): Message =>
  message('article.cited', { place: articlePlace(article) });

/** Several of them as one: "Artikkel 6 nr. 1 bokstav a, c og e". */
export const citedAll = (articles: readonly string[]): Message =>
  message('article.cited', { place: articlePlaces(articles) });
