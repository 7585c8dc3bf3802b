import type { ArgumentGraph } from './argument-graph.js';

const classOf = { claim: 'Goal', assumed: 'Assumption', artifact: 'Solution' } as const;

/** An argument in JSON-LD with the terms of OntoGSN 1.2.1 (the goal structuring notation as an ontology). */
export const ontoGsn = ({ title, language, nodes, links }: ArgumentGraph, of: string): string => {
  const iri = (id: string): string => `urn:risikobilde:${encodeURIComponent(of)}:argument#${id}`;
  const under = (id: string, isCounter: boolean) =>
    links
      .filter((link) => link.to === id && link.isCounter === isCounter)
      .map(({ from }) => ({ '@id': iri(from) }));
  const challenged = (id: string) =>
    links.filter((link) => link.from === id && link.isCounter).map(({ to }) => ({ '@id': iri(to) }));
  return `${JSON.stringify(
    {
      '@context': { '@vocab': 'https://w3id.org/OntoGSN/ontology#' },
      '@graph': [
        {
          '@id': iri('case'),
          '@type': 'AssuranceCase',
          statement: { '@value': title, '@language': language },
          contains: nodes.map(({ id }) => ({ '@id': iri(id) })),
        },
        ...nodes.map(({ id, is, text, standing, join }, at) => ({
          '@id': iri(id),
          '@type': challenged(id).length > 0 ? 'Defeater' : classOf[is],
          statement: { '@value': text, '@language': language },
          ...(at === 0 && { top: true }),
          ...(is === 'claim' && join === undefined && { undeveloped: true }),
          ...(standing === 'fallen' && { defeated: true }),
          ...(standing === 'challenged' && { inDoubt: true }),
          ...(under(id, false).length > 0 && { supportedBy: under(id, false) }),
          ...(challenged(id).length > 0 && { challenges: challenged(id) }),
        })),
      ],
    },
    null,
    2,
  )}\n`;
};
