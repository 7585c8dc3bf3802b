import { articlePlace } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words/message';

/** An article of the GDPR as lawyers cite it: "Artikkel 6 nr. 1 bokstav e", "Article 6(1)(e)". */
export const cited = (article: string): Message => message('article.cited', { place: articlePlace(article) });
