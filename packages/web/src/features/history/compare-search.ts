/** The two moments that are compared, in the address as the API has them: `now`, `day:2026-03-01`, `edition:2.5`, `revision:12`. */
export type CompareSearch = { readonly fra?: string; readonly til?: string };

export const parseCompareSearch = ({ fra, til }: Readonly<Record<string, unknown>>): CompareSearch => ({
  ...(typeof fra === 'string' && { fra }),
  ...(typeof til === 'string' && { til }),
});
