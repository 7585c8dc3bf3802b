import type { PageAsked } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { done, refuse, type Result } from '../base/refusal.js';

type Page<Item> = { readonly page: readonly Item[]; readonly next: { readonly next?: string } };

const idOf = (address: string): string => address.slice(address.lastIndexOf('~') + 1);

const pageAt = <Item>(
  all: readonly Item[],
  from: number,
  limit: number,
  nameOf: (item: Item) => string,
): Page<Item> => ({
  page: all.slice(from, from + limit),
  ...nextIn(all[from + limit - 1], from + limit < all.length, nameOf),
});

const nextIn = <Item>(last: Item | undefined, isMore: boolean, nameOf: (item: Item) => string) => ({
  next: isMore && last !== undefined ? { next: nameOf(last) } : {},
});

/**
 * A page of what is listed by id. `after`: the address of the last on the page before; where that one is gone, what comes after its id.
 */
export const pageOf = <Item>(
  all: readonly Item[],
  addressOf: (item: Item) => string,
  { after, limit }: PageAsked,
): Page<Item> => {
  const at = after === undefined ? -1 : all.findIndex((one) => addressOf(one) === after);
  const beyond =
    after === undefined || at >= 0 ? at + 1 : all.findIndex((one) => idOf(addressOf(one)) > idOf(after));
  return pageAt(all, beyond < 0 ? all.length : beyond, limit, addressOf);
};

/** A page of a list that nothing is ever taken out of. Refused where `after` names nothing in it: what is another's is not told apart. */
export const pageAfter = <Item>(
  all: readonly Item[],
  nameOf: (item: Item) => string,
  { after, limit }: PageAsked,
): Result<Page<Item>> => {
  const at = after === undefined ? -1 : all.findIndex((one) => nameOf(one) === after);
  return after !== undefined && at < 0 ? noPlace({ after }) : done(pageAt(all, at + 1, limit, nameOf));
};

/** A page of what the store has read from its place on, one more than a page of it. */
export const pageStarting = <Item>(
  rows: readonly Item[],
  nameOf: (item: Item) => string,
  { limit }: PageAsked,
): Page<Item> => pageAt(rows, 0, limit, nameOf);

/** The same of what the store has read, one more than a page of it. `undefined`: it has nothing that `after` names. */
export const pageRead = <Item>(
  rows: readonly Item[] | undefined,
  nameOf: (item: Item) => string,
  asked: PageAsked,
): Result<Page<Item>> => (rows === undefined ? noPlace(asked) : done(pageStarting(rows, nameOf, asked)));

/** That a list has nothing that a page of it could begin after. */
export const noPlace = ({ after = '' }: Pick<PageAsked, 'after'>) =>
  refuse('request-invalid', message('refusal.noPlaceInList', { after: JSON.stringify(after.slice(0, 100)) }));
