/** Every page of a list, asked for one after the other. */
export const allPages = async <Page extends { readonly next?: string | undefined }>(
  ask: (after?: string) => Promise<Page>,
): Promise<readonly [Page, ...Page[]]> => {
  const first = await ask();
  const pages: [Page, ...Page[]] = [first];
  for (let { next } = first; next !== undefined; ) {
    const page = await ask(next);
    pages.push(page);
    next = page.next;
  }
  return pages;
};
