import { type FullText } from './text.js';

/**
 * A place in the GDPR, `6(1)(e)`, as each language cites it: Norwegian lawyers write "6 nr. 1 bokstav e". The model's 49(1) is the
 * ground of its second subparagraph. What is not of that form stays as it is.
 */
export const articlePlace = (place: string): FullText => {
  if (place === '49(1)')
    return { nb: '49 nr. 1 annet ledd', nn: '49 nr. 1 andre ledd', en: '49(1), second subparagraph' };
  const [, article, number, letter] = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(place) ?? [];
  if (article === undefined) return { nb: place, nn: place, en: place };
  const norwegian = `${article}${number === undefined ? '' : ` nr. ${number}`}${letter === undefined ? '' : ` bokstav ${letter}`}`;
  return { nb: norwegian, nn: norwegian, en: place };
};

/** The place in article 28 of an item of its catalogue, `28-2` or `h`. */
export const article28 = (item: string): FullText => {
  const number = /^28-(\d+)/.exec(item)?.[1];
  const place = articlePlace(/^[a-h]$/.test(item) ? `28(3)(${item})` : number ? `28(${number})` : item);
  return { nb: `artikkel ${place.nb}`, nn: `artikkel ${place.nn}`, en: `art. ${place.en}` };
};
