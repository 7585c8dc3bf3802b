import { articlePlace, type Language } from '@risikobilde/core';

/** An article of the GDPR as lawyers cite it in the language: "Artikkel 6 nr. 1 bokstav e", "Article 6(1)(e)". */
export const citedIn = (language: Language, article: string): string =>
  `${language === 'en' ? 'Article' : 'Artikkel'} ${articlePlace(article)[language]}`;
