import { type Message, message, type Sayable, type SayableList } from '@risikobilde/words/message';

type Place = { readonly article: string; readonly number?: string; readonly letter?: string };

const parsed = (place: string): Place | undefined => {
  const [, article, number, letter] = /^(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/.exec(place) ?? [];
  if (article === undefined) return undefined;
  return { article, ...(number !== undefined && { number }), ...(letter !== undefined && { letter }) };
};

/**
 * A place in the GDPR, `6(1)(e)`, as each language cites it: Norwegian lawyers write "6 nr. 1 bokstav e". The model's 49(1) is the
 * ground of its second subparagraph. What is not of that form stays as it is.
 */
export const articlePlace = (place: string): Sayable => {
  if (place === '49(1)') return message('article.49');
  const { article, number, letter } = parsed(place) ?? ({ article: place } satisfies Place);
  if (number !== undefined)
    return letter === undefined
      ? message('article.number', { article, number })
      : message('article.numberLetter', { article, number, letter });
  return letter === undefined ? { und: article } : message('article.letter', { article, letter });
};

/** Several places as one: `6 nr. 1 bokstav a, c og e` where only the letter differs, else each by itself. */
export const articlePlaces = (places: readonly string[]): SayableList | Message => {
  const all = places.map(parsed);
  const [first] = all;
  const sameNumber = all.every(
    (place) =>
      place?.letter !== undefined && place.article === first?.article && place.number === first.number,
  );
  if (!sameNumber || places.length < 2 || first?.number === undefined)
    return { list: places.map(articlePlace) };
  return message('article.numberLetters', {
    article: first.article,
    number: first.number,
    letters: { list: all.map((place) => message('article.letterAlone', { letter: place?.letter ?? '' })) },
  });
};

const placeOf = (item: string): string => {
  const number = /^28-(\d+)/.exec(item)?.[1];
  return /^[a-h]$/.test(item) ? `28(3)(${item})` : number ? `28(${number})` : item;
};

/** The place in article 28 of an item of its catalogue, `28-2` or `h`: `28 nr. 3 bokstav h`. */
export const place28 = (item: string): Sayable => articlePlace(placeOf(item));

/** The same as it stands in a sentence: `artikkel 28 nr. 3 bokstav h`. */
export const article28 = (item: string): Message => message('article.of28', { place: place28(item) });

/** The same for a sentence that has named article 28: `nr. 3 bokstav h`. */
export const within28 = (item: string): Sayable => {
  if (item === '28-3-0') return message('article.within.contents');
  const { number, letter } = parsed(placeOf(item)) ?? {};
  if (number === undefined) return article28(item);
  return letter === undefined
    ? message('article.within.number', { number })
    : message('article.within.numberLetter', { number, letter });
};
