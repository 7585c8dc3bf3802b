import type { FastifyRequest } from 'fastify';
import { isLanguage, type Language } from '@risikobilde/words';

/** The language a request is answered in: its `lang`, else what its reader likes best of those there are, else English. */
export const languageAsked = ({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language => {
  const named = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined;
  if (typeof named === 'string' && isLanguage(named)) return named;
  const liked = (headers['accept-language'] ?? '')
    .split(',')
    .slice(0, mostRead)
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: (tag.toLowerCase().split('-')[0] ?? '').replace(/^no$/, 'nb'), q: Number(quality ?? 1) };
    })
    .filter(({ q }) => q > 0)
    .toSorted((a, b) => b.q - a.q);
  return liked.map(({ tag }) => tag).find(isLanguage) ?? 'en';
};

/** A header may be long; nobody reads more languages than this. */
const mostRead = 20;
