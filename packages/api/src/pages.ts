import { z } from 'zod';

/** The most of a list that one page holds, whatever is asked for. */
const mostInPage = 500;

/** What every list that comes in pages is asked with, `usual` of it at a time unless the one who asks says otherwise. */
export const inPages = (usual = 200) => ({
  after: z.string().min(1).max(300).optional().describe('The `next` of the page before'),
  limit: z.coerce.number<number | string>().int().positive().max(mostInPage).default(usual),
});

/** What of a list is asked for, as a handler gets it. */
export type PageAsked = { readonly after?: string | undefined; readonly limit: number };

/** What a page of a list says of the next one. */
export const nextPage = {
  next: z.string().optional().describe('There are more: ask again with it as `after`'),
};
