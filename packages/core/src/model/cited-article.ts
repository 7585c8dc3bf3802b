import type { FullText } from './text.js';

/**
 * The number of an article of the GDPR as lawyers cite it: the model's 6(1)(e) is "6 nr. 1 bokstav e" in Norwegian. The
 * model's 49(1) is the ground of its second subparagraph.
 */
export const citedArticle = (article: string): FullText => {
  if (article === '49(1)')
    return { nb: '49 nr. 1 annet ledd', nn: '49 nr. 1 andre ledd', en: '49(1), second subparagraph' };
  const [, number, paragraph, letter] = /^(\d+)\((\d+)\)(?:\(([a-z])\))?$/.exec(article) ?? [];
  if (number === undefined || paragraph === undefined) return { nb: article, nn: article, en: article };
  const norwegian = `${number} nr. ${paragraph}${letter === undefined ? '' : ` bokstav ${letter}`}`;
  return { nb: norwegian, nn: norwegian, en: article };
};
