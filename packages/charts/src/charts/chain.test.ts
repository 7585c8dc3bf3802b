import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { allNodes } from '../testing/inspect.js';
import { chainSample as sample } from '../testing/argument-samples.js';
import { chainChart } from './chain.js';
import { layerParties } from './chain-layers.js';

const chart = chainChart(sample, { words: wordsOf.nb, width: 960 });

test('the table has a row per engagement and one for each party nobody engages', () => {
  expect(chart.table.rows).toHaveLength(sample.links.length + 1);
  expect(chart.table.rows[0]?.cells).toEqual([
    'Tjenesteeierne',
    'Behandlingsansvarlig',
    'Norge',
    '–',
    '–',
    '–',
    '–',
  ]);
  expect(chart.table.rows.find(({ ref }) => ref === 'support-subprocessors')?.cells).toEqual([
    'Underleverandører for støtte (38 virksomheter)',
    'Underdatabehandler',
    'Flere land (utenfor EØS)',
    'Microsoft Ireland Operations Limited',
    '–',
    'standardvilkår (art. 46 nr. 2 bokstav c)',
    'Står',
  ]);
});

test('the sentence counts parties and tiers, names those outside the EEA and says how the transfer grounds stand', () => {
  expect(chart.sentence).toBe(
    'Kjeden har 6 virksomheter i 4 ledd. Tilknytning utenfor EØS: Microsoft Corporation og Underleverandører for støtte. Overføringsgrunnlag: 1 utfordret og 1 står.',
  );
});

test('a party whose country is not stated is named, and nobody says that none is outside the EEA', () => {
  const parties = sample.parties.map(({ outsideEea, ...party }) =>
    outsideEea === true ? party : { ...party, outsideEea: false },
  );
  const { sentence } = chainChart({ parties, links: sample.links }, { words: wordsOf.nb, width: 960 });
  expect(sentence).toContain(
    'Land er ikke oppgitt for Microsoft Corporation og Underleverandører for støtte.',
  );
  expect(sentence).not.toMatch(/utenfor/i);
});

test('a party stands one layer below the last that engages it', () => {
  const layers = new Map(
    layerParties(sample.parties, sample.links).map(({ party, layer }) => [party.ref, layer]),
  );
  expect([...layers]).toEqual([
    ['service-owners', 0],
    ['digdir', 1],
    ['microsoft-ireland', 2],
    ['microsoft-corporation', 3],
    ['support-subprocessors', 3],
    ['operator', 2],
  ]);
});

test('parties that engage each other in a circle are drawn once each', () => {
  const links = [...sample.links, { ref: 'back', from: 'microsoft-corporation', to: 'service-owners' }];
  const layered = layerParties(sample.parties, links);
  expect(layered.map(({ party }) => party.ref).sort()).toEqual(sample.parties.map(({ ref }) => ref).sort());
});

test('without parties the picture says so', () => {
  expect(chainChart({ parties: [], links: [] }, { words: wordsOf.nb, width: 340 }).sentence).toMatch(
    /^Ingen virksomheter/,
  );
});

test('one at home in the EEA whose data lie elsewhere is said to have ties there, in card, sentence and table', () => {
  const parties = sample.parties.map((party) => ({
    ...party,
    outsideEea: false,
    ...(party.ref === 'operator' && { ties: [{ nb: 'USA', nn: 'USA', en: 'USA' }] }),
  }));
  const { sentence, table } = chainChart({ parties, links: sample.links }, { words: wordsOf.nb, width: 960 });
  expect(sentence).toContain('Tilknytning utenfor EØS: ');
  expect(sentence).not.toContain('Ingen av virksomhetene');
  expect(table.rows.find(({ ref }) => ref === 'operator')?.cells[2]).toContain(
    'Tilknytning til USA, utenfor EØS',
  );
});

test('a transfer that nothing was ever entered for is without a ground, and has not fallen', () => {
  const [first, ...links] = sample.links;
  if (first === undefined) throw new Error('no link');
  const ground = { nb: 'mangler grunnlag', nn: 'manglar grunnlag', en: 'has no ground' };
  const { table } = chainChart(
    {
      parties: sample.parties,
      links: [{ ...first, transfer: { ground, standing: 'fallen', isWithout: true } }, ...links],
    },
    { words: wordsOf.nb, width: 960 },
  );
  expect(table.rows.find(({ ref }) => ref === first.to)?.cells.at(-1)).toBe('Aldri hatt grunnlag');
});

test('no name is broken: a column has the short form that a name gives itself, and what has none is read in a list', () => {
  const named = (name: string) => ({
    parties: sample.parties.map((party, k) => (k === 1 ? { ...party, name: { nb: name } } : party)),
    links: sample.links,
  });
  const textOf = (name: string): string => {
    const { svg } = chainChart(named(name), { words: wordsOf.nb, width: 700 });
    return allNodes(svg)
      .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
      .join(' ');
  };
  expect(textOf('Digitaliseringsdirektoratet (Digdir)')).toContain('Digdir');
  expect(textOf('Digitaliseringsdirektoratet (Digdir)')).not.toMatch(/\p{L}- /u);
  expect(textOf('Digitaliseringsdirektoratet')).toContain('Digitaliseringsdirektoratet');
});
