/** A node or value of JSON-LD. */
export type JsonLdNode = { readonly [name: string]: unknown };

/** Terms that the vocabularies in use do not have. The name is not registered; it moves when the project has an address of its own. */
export const own = 'urn:risikobilde:ns#';

/** What a record is called among linked data: unique to the assessment. */
export const iriOf = (assessment: string, id: string): string => `urn:risikobilde:${assessment}:${id}`;

const link = (name: string): JsonLdNode => ({ '@id': name, '@type': '@id' });
const date = (name: string): JsonLdNode => ({
  '@id': name,
  '@type': 'http://www.w3.org/2001/XMLSchema#date',
});

/**
 * The context of a published assessment: DPV 2.3 (W3C Data Privacy Vocabularies, 2026-02-25), Dublin Core, and terms of our own.
 * Fields without a name there stand under our own names, so nothing of a record is lost.
 */
export const context: JsonLdNode = {
  '@version': 1.1,
  '@vocab': own,
  rb: own,
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  risk: 'https://w3id.org/dpv/risk#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sh: 'http://www.w3.org/ns/shacl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  standing: link('rb:standing'),
  alternative: link('rb:alternative'),
  hasDataSubProcessor: link('rb:hasDataSubProcessor'),
  ...Object.fromEntries(
    [
      'hasDataController',
      'hasJointDataControllers',
      'hasDataProcessor',
      'hasDataExporter',
      'hasDataImporter',
      'hasThirdCountry',
      'hasLocation',
      'hasLegalBasis',
      'hasRight',
      'hasRiskLevel',
      'hasStatus',
      'mitigatesRisk',
      'hasProcess',
      'hasRisk',
      'isResidualRiskOf',
    ].map((name) => [name, link(`dpv:${name}`)]),
  ),
  hasPurpose: 'dpv:hasPurpose',
  hasPersonalData: 'dpv:hasPersonalData',
  hasDataSubject: 'dpv:hasDataSubject',
  hasResidualRisk: 'dpv:hasResidualRisk',
  asOf: date('dct:valid'),
};

/** A value that a link may be: an IRI of one of the vocabularies. */
export const ref = (iri: string): JsonLdNode => ({ '@id': iri });
