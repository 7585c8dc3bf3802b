import { languages } from '@risikobilde/core';
import { type PublishedData, type Render, textFile } from '../format.js';
import { context, iriOf, type JsonLdNode, ref } from './context.js';
import { dpvOf } from './dpv.js';
import { fieldNodes } from './fields.js';
import { shapeNodes, termNodes } from './shapes.js';

const mediaType = 'application/ld+json';

/**
 * The assessment as linked data (JSON-LD 1.1): its context, the shapes it holds to (SHACL), what its own terms mean, and its entry
 * for a catalogue of data. The context stands in the file, so that nothing is fetched to read it, and beside it.
 */
export const renderJsonld: Render = ({ data, evaluation, sites }) => {
  const told = data();
  if (told === undefined) return [];
  const { id } = evaluation.assessment;
  const file = (path: string, graph: readonly JsonLdNode[]) =>
    textFile(path, mediaType, `${JSON.stringify({ '@context': context, '@graph': graph }, null, 1)}\n`);
  return [
    file(`${id}.jsonld`, graphOf(told)),
    file(
      `${id}.catalogue.jsonld`,
      catalogueOf(
        told,
        sites.map(({ language }) => language),
      ),
    ),
    file('shapes.jsonld', shapeNodes),
    file('terms.jsonld', termNodes()),
    textFile('context.jsonld', mediaType, `${JSON.stringify({ '@context': context }, null, 1)}\n`),
  ];
};

const graphOf = ({ view, records }: PublishedData): readonly JsonLdNode[] => {
  const { id: assessment } = view.evaluation.assessment;
  const ids = new Set(records.map(({ id }) => id));
  return [
    ...records.map((record) => {
      const { '@type': types, ...described } = dpvOf(record, view);
      return {
        '@id': iriOf(assessment, record.id),
        '@type': [`rb:${record.kind}`, ...[types ?? []].flat()],
        'rb:id': record.id,
        ...described,
        ...fieldNodes(record, assessment, ids),
      };
    }),
    ...view.context.head.alternatives.map(({ id, name }) => ({
      '@id': iriOf(assessment, `alternative:${id}`),
      '@type': 'rb:Alternative',
      'dct:title': texts(name),
    })),
  ];
};

const texts = (text: Readonly<Record<string, string | undefined>>): unknown =>
  Object.entries(text).map(([language, said]) => ({ '@language': language, '@value': said }));

const authority = 'http://publications.europa.eu/resource/authority';
const languageCodes = new Map([
  ['nb', 'NOB'],
  ['nn', 'NNO'],
  ['en', 'ENG'],
]);

/** The entry that a data catalogue takes in (DCAT-AP-NO): the set, its publisher, and a distribution for each file. */
const catalogueOf = (
  { view, records }: PublishedData,
  inLanguages: readonly string[],
): readonly JsonLdNode[] => {
  const { head } = view.context;
  const { evaluation } = view;
  const set = iriOf(head.id, 'dataset');
  const operator = head.subject.operator;
  // Whom an example is about has not published it.
  const publisher =
    operator === undefined || head.exampleOf !== undefined ? undefined : view.record(operator);
  const description = head.subject.description ?? head.title;
  const files = [
    { path: `${head.id}.jsonld`, type: 'application/ld+json', format: 'JSON_LD' },
    { path: `${head.id}.json`, type: 'application/json', format: 'JSON' },
    ...inLanguages.flatMap((language) => [
      { path: `${head.id}.${language}.pdf`, type: 'application/pdf', format: 'PDF' },
      {
        path: `${head.id}.${language}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        format: 'XLSX',
      },
    ]),
  ];
  return [
    {
      '@id': set,
      '@type': 'dcat:Dataset',
      'dct:title': texts(head.title),
      'dct:description': texts(description),
      'dct:identifier': head.id,
      'dct:modified': { '@type': 'xsd:date', '@value': evaluation.asOf },
      'dct:language': languages.flatMap((language) =>
        inLanguages.includes(language) && languageCodes.has(language)
          ? [ref(`${authority}/language/${languageCodes.get(language)}`)]
          : [],
      ),
      'dct:accessRights': ref(`${authority}/access-right/PUBLIC`),
      'dcat:theme': ref(`${authority}/data-theme/GOVE`),
      ...(publisher !== undefined && { 'dct:publisher': ref(iriOf(head.id, publisher.id)) }),
      'rb:records': records.length,
      'dcat:distribution': files.map(({ path, type, format }) => ({
        '@id': iriOf(head.id, `file:${path}`),
        '@type': 'dcat:Distribution',
        'dct:title': path,
        'dct:format': ref(`${authority}/file-type/${format}`),
        'dcat:mediaType': ref(`https://www.iana.org/assignments/media-types/${type}`),
      })),
    },
    ...(publisher?.kind === 'party'
      ? [
          {
            '@id': iriOf(head.id, publisher.id),
            '@type': 'foaf:Agent',
            'foaf:name': texts(publisher.name),
            ...(publisher.orgNumber !== undefined && { 'dct:identifier': publisher.orgNumber }),
          },
        ]
      : []),
  ];
};
