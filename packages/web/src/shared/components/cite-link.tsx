import { type Cite, citedAs } from '@risikobilde/core';

/** What a source is called, and the way to it where it has an address. */
export const CiteLink = ({ cite }: { readonly cite: Pick<Cite, 'title' | 'place' | 'url'> }) =>
  cite.url === undefined ? (
    citedAs(cite)
  ) : (
    <a className="ds-link" href={cite.url} target="_blank" rel="noreferrer">
      {citedAs(cite)}
    </a>
  );
