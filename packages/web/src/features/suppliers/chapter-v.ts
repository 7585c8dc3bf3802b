import type { Language } from '@risikobilde/core';

const letters = (article: string, all: string): readonly string[] =>
  all.split('').map((letter) => `${article}(${letter})`);

/** The articles of chapter V that the model takes as grounds, in their order. */
export const transferArticles: readonly string[] = [
  '45',
  ...letters('46(2)', 'abcdef'),
  ...letters('46(3)', 'ab'),
  '47',
  ...letters('49(1)', 'abcdefg'),
  '49(1)',
];

/** An article as Norwegian lawyers cite it: 46(2)(c) is "artikkel 46 nr. 2 bokstav c"; in English "Article 46(2)(c)". */
export const citedArticle = (article: string, language: Language): string => {
  if (language === 'en')
    return article === '49(1)' ? 'Article 49(1), second subparagraph' : `Article ${article}`;
  const [, number = article, paragraph, letter] = /^(\d+)\((\d+)\)(?:\(([a-z])\))?$/.exec(article) ?? [];
  if (paragraph === undefined) return `Artikkel ${number}`;
  if (letter !== undefined) return `Artikkel ${number} nr. ${paragraph} bokstav ${letter}`;
  return `Artikkel ${number} nr. ${paragraph} ${language === 'nn' ? 'andre' : 'annet'} ledd`;
};
