import { wordsOf } from '@risikobilde/words/all';
import { languages } from '@risikobilde/core';
import { own, ref, type JsonLdNode } from './context.js';

type Rule = {
  readonly path: string;
  readonly least?: number;
  readonly in?: readonly string[];
  readonly only?: string;
};

/** What must hold of each kind of thing, for whoever takes the data in: `path` occurs at least so often, or is one of these. */
const shapes: Readonly<Record<string, readonly Rule[]>> = {
  'dpv:DPIA': [
    { path: 'dct:title', least: 1 },
    { path: 'dct:valid', least: 1 },
    { path: 'rb:conclusion', least: 1 },
    { path: 'rb:factsUnderConclusion', least: 1 },
    { path: 'rb:factsRead', least: 1 },
  ],
  'dpv:Process': [
    { path: 'dct:title', least: 1 },
    { path: 'dpv:hasPurpose', least: 1, only: 'dpv:Purpose' },
    { path: 'dpv:hasDataController', only: 'dpv:LegalEntity' },
    { path: 'dpv:hasDataProcessor', only: 'dpv:LegalEntity' },
  ],
  'dpv:CrossBorderTransfer': [
    { path: 'dct:title', least: 1 },
    { path: 'dpv:hasDataExporter', only: 'dpv:LegalEntity' },
    { path: 'dpv:hasDataImporter', only: 'dpv:LegalEntity' },
  ],
  'dpv:Risk': [
    { path: 'dct:title', least: 1 },
    { path: 'dpv:hasResidualRisk', only: 'dpv:ResidualRisk' },
  ],
  'dpv:ResidualRisk': [
    { path: 'dpv:hasRiskLevel', least: 1 },
    { path: 'dpv:isResidualRiskOf', least: 1, only: 'dpv:Risk' },
  ],
  'dpv:RiskMitigationMeasure': [
    { path: 'dct:title', least: 1 },
    { path: 'dpv:mitigatesRisk', only: 'dpv:Risk' },
  ],
  'rb:Claim': [
    {
      path: 'rb:standing',
      least: 1,
      in: ['rb:supported', 'rb:challenged', 'rb:fallen', 'rb:unsupported'],
    },
  ],
};

/** The shapes (SHACL) as JSON-LD. */
export const shapeNodes: readonly JsonLdNode[] = Object.entries(shapes).map(([type, rules]) => ({
  '@id': `${own}${type.replace(':', '-')}-shape`,
  '@type': 'sh:NodeShape',
  'sh:targetClass': ref(type),
  'sh:property': rules.map(({ path, least, in: allowed, only }) => ({
    'sh:path': ref(path),
    ...(least !== undefined && { 'sh:minCount': least }),
    ...(allowed !== undefined && { 'sh:in': { '@list': allowed.map(ref) } }),
    ...(only !== undefined && { 'sh:class': ref(only) }),
    'sh:message': `${type}: ${path}`,
  })),
}));

const terms = {
  'rb:Claim': { kind: 'rdfs:Class', key: 'term.claim' },
  'rb:Premise': { kind: 'rdfs:Class', key: 'term.premise' },
  'rb:RightAnswer': { kind: 'rdfs:Class', key: 'term.rightAnswer' },
  'rb:InterferenceTest': { kind: 'rdfs:Class', key: 'term.interferenceTest' },
  'rb:standing': { kind: 'rdfs:Property', key: 'term.standing' },
  'rb:conclusion': { kind: 'rdfs:Property', key: 'term.conclusion' },
  'rb:factsUnderConclusion': { kind: 'rdfs:Property', key: 'term.factsUnderConclusion' },
  'rb:factsRead': { kind: 'rdfs:Property', key: 'term.factsRead' },
  'rb:alternative': { kind: 'rdfs:Property', key: 'term.alternative' },
  'rb:hasDataSubProcessor': {
    kind: 'rdfs:Property',
    key: 'term.subProcessor',
    above: 'dpv:hasDataProcessor',
  },
  'rb:supported': { kind: 'skos:Concept', key: 'term.supported' },
  'rb:challenged': { kind: 'skos:Concept', key: 'term.challenged' },
  'rb:fallen': { kind: 'skos:Concept', key: 'term.fallen' },
  'rb:unsupported': { kind: 'skos:Concept', key: 'term.unsupported' },
} as const;

/** What the terms of our own mean, in each language that is whole. */
export const termNodes = (): readonly JsonLdNode[] =>
  Object.entries(terms).map(([id, term]) => ({
    '@id': id,
    '@type':
      term.kind === 'rdfs:Property' ? 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property' : term.kind,
    ...('above' in term && { 'rdfs:subPropertyOf': ref(term.above) }),
    'skos:definition': languages
      .filter((language) => ['nb', 'nn', 'en'].includes(language))
      .map((language) => ({ '@language': language, '@value': wordsOf[language].t(term.key) })),
  }));
