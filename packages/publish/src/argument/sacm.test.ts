import { argumentOf } from '@risikobilde/core/argument';
import { entry, evaluationOf, record, testDay } from '@risikobilde/core/testing';
import { wordsOf } from '@risikobilde/words/all';
import { describe, expect, it } from 'vitest';
import { argumentGraph } from './argument-graph.js';
import { ontoGsn } from './onto-gsn.js';
import { sacm } from './sacm.js';

const hostile = 'A"><script>x</script>&\u0000]]>';
const law = (id: string) => entry('source', { id, type: 'decision', cite: { title: hostile } });
const records = [
  record('section', { role: 'conclusion' }),
  record('measure', { id: 'lock', title: { nb: hostile } }),
  record('premise', { id: 'given', text: { nb: hostile }, restsOn: [] }),
  record('claim', {
    id: 'carrying',
    text: { nb: hostile },
    essential: true,
    grounds: {
      all: [{ measure: 'lock' }, { premise: 'given' }, { anyOf: [{ source: 'a' }, { source: 'b' }] }],
    },
  }),
  record('claim', { id: 'bare', essential: true, grounds: { all: [] } }),
  record('doubt', { id: 'doubt', against: 'carrying' }),
];
const whole = argumentOf(evaluationOf(records, [law('a'), law('b')])) ?? expect.fail('no conclusion');
const graph = argumentGraph(whole, hostile, testDay, wordsOf.nb);

/** The classes of the metamodel that are written: attributes of their own, and between which classes a relationship may stand. */
const artifact = ['ArtifactReference'];
const asserted = ['Claim', ...artifact];
const classes: Readonly<
  Record<
    string,
    {
      readonly own: readonly string[];
      readonly source?: readonly string[];
      readonly target?: readonly string[];
    }
  >
> = {
  Artifact: { own: [] },
  Claim: { own: ['assertionDeclaration'] },
  ArtifactReference: { own: ['referencedArtifactElement'] },
  AssertedInference: { own: ['source', 'target', 'isCounter'], source: ['Claim'], target: asserted },
  AssertedEvidence: { own: ['source', 'target', 'isCounter'], source: artifact, target: ['Claim'] },
  AssertedArtifactSupport: { own: ['source', 'target', 'isCounter'], source: artifact, target: artifact },
};
const declarations = ['asserted', 'needsSupport', 'assumed', 'axiomatic', 'defeated', 'asCited'];

type Element = Readonly<Record<string, string>>;
const elementsOf = (text: string): readonly Element[] =>
  [...text.matchAll(/<(?:artifactElement|argumentElement) ([^>]*)>/g)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );

describe('an argument in SACM', () => {
  const text = sacm(graph);
  const elements = elementsOf(text);
  const byId = new Map(elements.map((one) => [one['xmi:id'], one]));
  const typeOf = (one: Element | undefined): string => one?.['xsi:type']?.slice('sacm:'.length) ?? '';

  it('holds the classes of the metamodel, with their attributes and between the classes that they may stand between', () => {
    for (const one of elements) {
      const known = classes[typeOf(one)] ?? expect.fail(`no class ${typeOf(one)}`);
      for (const name of Object.keys(one)) expect(['xsi:type', 'xmi:id', ...known.own]).toContain(name);
      const ends = (name: 'source' | 'target') => one[name]?.split(' ') ?? [];
      for (const name of ['source', 'target'] as const) {
        if (known[name] !== undefined) expect(ends(name).length).toBeGreaterThan(0);
        for (const end of ends(name)) expect(known[name]).toContain(typeOf(byId.get(end)));
      }
      expect(declarations).toContain(one['assertionDeclaration'] ?? 'asserted');
      if (typeOf(one) === 'ArtifactReference')
        expect(typeOf(byId.get(one['referencedArtifactElement'] ?? ''))).toBe('Artifact');
    }
  });

  it('gives every element an id of its own', () => {
    const ids = [...text.matchAll(/xmi:id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('says what needs support, what is assumed, and what is held against it', () => {
    const declared = elements.map((one) => one['assertionDeclaration']);
    expect(declared).toContain('needsSupport');
    expect(declared).toContain('assumed');
    expect(elements.some((one) => one['isCounter'] === 'true')).toBe(true);
  });

  it('takes hostile names as text and nothing else', () => {
    expect(text).not.toContain('<script');
    expect(text).not.toContain('\u0000');
    expect(text).toContain('&lt;script&gt;');
  });
});

it('in OntoGSN the top is one, and what is linked to is there', () => {
  const nodes: readonly Readonly<Record<string, unknown>>[] = JSON.parse(ontoGsn(graph, hostile))['@graph'];
  const ids = nodes.map((node) => node['@id']);
  expect(nodes.filter(({ top }) => top)).toHaveLength(1);
  // Lists of links, as they are written.
  for (const { supportedBy = [], challenges = [] } of nodes)
    for (const { '@id': id } of [supportedBy, challenges].flat() as readonly { readonly '@id': string }[])
      expect(ids).toContain(id);
});
