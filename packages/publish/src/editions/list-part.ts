import type { Language } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { escapeHtml } from '../formats/html/escape.js';

/** A part of a list of editions, and the addresses of the parts beside it; there is none before the first and none after the last. */
export type ListPart<Item> = {
  readonly part: readonly Item[];
  readonly previous?: string;
  readonly next?: string;
};

/** What of a list is asked for: so much, after one that is in it. */
export type AskedPart = { readonly after?: string | undefined; readonly limit: number };

/** A part of a list. `addressOf`: where the part is that comes after one of a name, or the first. */
export const listPart = <Item>(
  all: readonly Item[],
  nameOf: (item: Item) => string,
  { after, limit }: AskedPart,
  addressOf: (after?: string) => string,
): ListPart<Item> => {
  const from = after === undefined ? 0 : all.findIndex((one) => nameOf(one) === after) + 1;
  const [last, before] = [all[from + limit - 1], all[from - limit - 1]];
  return {
    part: all.slice(from, from + limit),
    ...(from > 0 && { previous: addressOf(before && nameOf(before)) }),
    ...(last !== undefined && from + limit < all.length && { next: addressOf(nameOf(last)) }),
  };
};

/** The query of an address within a list; what is as usual is left out. */
export const partQuery = (
  language: Language,
  { limit }: AskedPart,
  after: string | undefined,
  usual = 50,
): string =>
  [
    `?lang=${language}`,
    ...(limit === usual ? [] : [`limit=${limit}`]),
    ...(after === undefined ? [] : [`after=${encodeURIComponent(after)}`]),
  ].join('&');

const both = ['previous', 'next'] as const;
type Beside = Pick<ListPart<unknown>, (typeof both)[number]>;
/** As HTML calls them. */
const relations = { previous: 'prev', next: 'next' } as const;

/** The parts beside one, for the head of a page. */
export const partLinks = (beside: Beside): string =>
  both
    .flatMap((to) => {
      const address = beside[to];
      return address === undefined ? [] : [`<link rel="${relations[to]}" href="${escapeHtml(address)}">\n`];
    })
    .join('');

/** The parts beside one, for who reads. */
export const partSteps = (beside: Beside, language: Language): string => {
  const { t } = wordsOf[language];
  const steps = both.flatMap((to) => {
    const address = beside[to];
    return address === undefined
      ? []
      : [
          `<a class="${to}" rel="${relations[to]}" href="${escapeHtml(address)}">${escapeHtml(t(`pub.parts.${to}`))}</a>`,
        ];
  });
  return steps.length === 0
    ? ''
    : `<nav class="parts" aria-label="${escapeHtml(t('pub.parts'))}">${steps.join('\n')}</nav>\n`;
};
