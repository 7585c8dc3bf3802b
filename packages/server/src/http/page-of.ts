type Asked = { readonly after?: string | undefined; readonly limit: number };
type Page<Item> = { readonly page: readonly Item[]; readonly next: { readonly next?: string } };

const idOf = (address: string): string => address.slice(address.lastIndexOf('~') + 1);

/**
 * A page of what is listed by id. `after`: the address of the last on the page before; where that one is gone, what comes after its id.
 */
export const pageOf = <Item>(
  all: readonly Item[],
  addressOf: (item: Item) => string,
  { after, limit }: Asked,
): Page<Item> => {
  const at = after === undefined ? -1 : all.findIndex((one) => addressOf(one) === after);
  const beyond =
    after === undefined || at >= 0 ? at + 1 : all.findIndex((one) => idOf(addressOf(one)) > idOf(after));
  const from = beyond < 0 ? all.length : beyond;
  const page = all.slice(from, from + limit);
  const last = page.at(-1);
  return { page, next: last !== undefined && from + limit < all.length ? { next: addressOf(last) } : {} };
};
