import type { Cite } from '@risikobilde/core';

/** What a source is called, and the way to it where it has an address. */
export const CiteLink = ({ cite }: { readonly cite: Pick<Cite, 'title' | 'url'> }) =>
  cite.url === undefined ? (
    cite.title
  ) : (
    <a className="ds-link" href={cite.url} target="_blank" rel="noreferrer">
      {cite.title}
    </a>
  );
