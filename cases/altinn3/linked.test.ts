import { evaluate, parseLocalDate } from '@risikobilde/core';
import { publish, textOf } from '@risikobilde/publish';
import jsonld from 'jsonld';
import { Parser, Store as Dataset } from 'n3';
import { Store } from 'oxigraph';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const asOf = parseLocalDate('2026-11-24') ?? expect.fail();
const evaluation = evaluate(assessment, world, asOf);
const { files } = publish(assessment, world, evaluation, {
  format: 'jsonld',
  languages: ['nb', 'en'],
  level: 'public',
});
const text = (path: string): string => {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no file ${path}`);
  return textOf(file);
};
// Nothing is fetched: the context stands in the file.
const documentLoader = (url: string): never => {
  throw new Error(`would fetch ${url}`);
};
const quads = async (path: string): Promise<string> => {
  // What expands to nothing is an error, not a loss: an option that the types do not know.
  const options = { format: 'application/n-quads', documentLoader, safe: true } as const;
  const written: unknown = await jsonld.toRDF(JSON.parse(text(path)) as jsonld.JsonLdDocument, options);
  return typeof written === 'string' ? written : '';
};
const data = await quads('altinn3.jsonld');
const store = new Store();
store.load(data, { format: 'application/n-quads' });
const prefixes = `PREFIX dpv: <https://w3id.org/dpv#> PREFIX risk: <https://w3id.org/dpv/risk#> PREFIX dct: <http://purl.org/dc/terms/>
PREFIX eu-gdpr: <https://w3id.org/dpv/legal/eu/gdpr#> PREFIX rb: <urn:risikobilde:ns#> PREFIX a: <urn:risikobilde:altinn3:>`;
const ask = (query: string): readonly string[] =>
  (store.query(`${prefixes} ${query}`) as ReadonlyMap<string, { readonly value: string }>[])
    .map((row) => [...row.values()].map(({ value }) => value.replace('urn:risikobilde:altinn3:', '')).join(' | '))
    .sort();

describe('the assessment as linked data', () => {
  it('expands whole, with nothing fetched', () => {
    expect(data.split('\n').length).toBeGreaterThan(5000);
  });

  it.each(['shapes.jsonld', 'terms.jsonld', 'altinn3.catalogue.jsonld'])('%s expands whole too', async (path) => {
    expect((await quads(path)).split('\n').length).toBeGreaterThan(10);
  });

  const parse = (nquads: string) => new Dataset(new Parser({ format: 'N-Quads' }).parse(nquads));

  it('holds to its shapes', async () => {
    const validator = new Validator(parse(await quads('shapes.jsonld')));
    const report = await validator.validate(parse(data));
    expect(report.results.map(({ message, focusNode }) => [focusNode?.value, ...message.map(({ value }) => value)])).toEqual([]);
  });

  it('breaks them when a claim has no standing', async () => {
    const validator = new Validator(parse(await quads('shapes.jsonld')));
    const without = data.split('\n').filter((line) => !line.includes('<urn:risikobilde:ns#standing>'));
    const report = await validator.validate(parse(without.join('\n')));
    expect(report.conforms).toBe(false);
  });
});

describe('a query answers as the evaluation does', () => {
  it('which risks are high, and which moderate, where Altinn 3 runs today', () => {
    const ofBand = (level: string) =>
      ask(`SELECT ?s WHERE { ?s dpv:hasResidualRisk ?r . ?r dpv:hasRiskLevel risk:${level} ; rb:alternative ?a } `);
    const evaluated = (band: string) =>
      evaluation.risks.filter(({ current }) => current.band === band).map(({ scenario }) => scenario).sort();
    expect(ofBand('HighRisk')).toEqual(evaluated('high'));
    expect(ofBand('ModerateRisk')).toEqual(evaluated('moderate'));
    expect(evaluated('moderate').length).toBeGreaterThan(0);
  });

  it('who is controller for what', () => {
    const asked = ask('SELECT ?p ?c WHERE { ?p dpv:hasDataController ?c }');
    const evaluated = evaluation.roles.filter(({ role }) => role === 'controller').map(({ activity, party }) => `${activity} | ${party}`);
    expect(asked).toEqual([...new Set(evaluated)].sort());
    expect(asked.length).toBeGreaterThan(5);
  });

  it('which transfers rest on adequacy', () => {
    const asked = ask('SELECT ?t WHERE { ?t a dpv:CrossBorderTransfer ; dpv:hasLegalBasis eu-gdpr:A45-3 }');
    const recorded = assessment.records.flatMap((record) =>
      record.kind === 'transfer' && record.grounds.some(({ article }) => article.startsWith('45')) ? [record.id] : [],
    );
    expect(asked).toEqual(recorded.sort());
    expect(asked.length).toBeGreaterThan(0);
  });

  it('what is challenged today', () => {
    const asked = ask('SELECT ?c WHERE { ?c a rb:Claim ; rb:standing rb:challenged }');
    expect(asked).toEqual(
      evaluation.claims.filter(({ standing }) => standing === 'challenged').map(({ id }) => id).sort(),
    );
    expect(asked.length).toBeGreaterThan(0);
  });
});
