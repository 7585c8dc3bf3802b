import type { Kind } from '@risikobilde/core';
import { type Message, message } from '@risikobilde/words';
export type Findable = {
  readonly id: string;
  readonly kind:
    | Kind
    | 'screen'
    | 'act'
    | 'otherAssessment'
    | 'source'
    | 'series'
    | 'terms'
    | 'country'
    | 'region'
    | 'subprocessors'
    | 'computed';
  readonly title: string;
  /** Where it leads. */
  readonly target: Target;
};
export type Target =
  | { readonly type: 'screen'; readonly key: string }
  | { readonly type: 'record'; readonly id: string }
  | { readonly type: 'world'; readonly id: string }
  | { readonly type: 'assessment'; readonly id: string }
  | { readonly type: 'act'; readonly run: () => void };

/** What kind of thing it is, in words. */
export const kindOf = ({ kind }: Pick<Findable, 'kind'>): Message => {
  switch (kind) {
    case 'screen':
    case 'country':
    case 'region':
    case 'computed':
      return message(`search.${kind}`);
    case 'act':
      return message('do.act');
    case 'otherAssessment':
      return message('do.assessment');
    case 'source':
    case 'series':
    case 'terms':
    case 'subprocessors':
      return message(`type.${kind}`);
    default:
      return message(`kind.${kind}.one`);
  }
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0309\u030b-\u036f]/g, '')
    .normalize('NFC');

/** How well a title answers the words: at its start, at the start of a word, inside one, or only by its id; 0 is not at all. */
const score = (item: Findable, words: readonly string[]): number => {
  const title = fold(item.title);
  let sum = 0;
  for (const word of words) {
    const at = title.indexOf(word);
    if (at === 0) sum += 8;
    else if (at > 0) sum += /[^\p{L}\p{N}]/u.test(title.charAt(at - 1)) ? 5 : 2;
    else if (fold(item.id).includes(word)) sum += 1;
    else return 0;
  }
  // Of two that answer as well, screens come first, then the shorter title.
  return sum + (item.target.type === 'screen' ? 3 : 0) - Math.min(title.length, 200) / 1000;
};

/** What answers all the words, best first. */
export const findIn = <T extends Findable>(
  items: readonly T[],
  query: string,
  most: number,
): readonly T[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items.filter((item) => item.target.type === 'screen').slice(0, most);
  return items
    .map((item) => ({ item, points: score(item, words) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ item }) => item);
};
