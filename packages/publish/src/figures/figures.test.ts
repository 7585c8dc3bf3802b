import { type SvgNode, toSvgText } from '@risikobilde/charts';
import { type Assessment, evaluate, type Level } from '@risikobilde/core';
import { describe, expect, it } from 'vitest';
import { day, parseRecords, smallAssessment } from '../../test/fixture.js';
import { smallWorld, t } from '../../test/small-world.js';
import { publish } from '../publish.js';
import { resultsOf } from '../site/results.js';
import { buildChapter } from '../site/site.js';
import type { Block, Figure } from '../tree/tree.js';
import { wordsOfCell } from '../tree/inline.js';

const asOf = day('2026-11-24');
const all = ['risks', 'measures', 'comparison', 'chain', 'claims'];
const body = all.map((of) => `::figure{of="${of}"}`).join('\n\n');

/** The small assessment with every picture in one chapter, and more records of one's own. */
const withFigures = (more: readonly Record<string, unknown>[] = []): Assessment => ({
  ...smallAssessment,
  records: [
    ...smallAssessment.records.map((record) =>
      record.kind === 'section' && record.id === 'cloud-use'
        ? { ...record, body: { nb: body, en: body } }
        : record,
    ),
    ...parseRecords(more),
  ],
});

const blocksOf = (assessment: Assessment, level: Level = 'public'): readonly Block[] => {
  const results = resultsOf(assessment, smallWorld, evaluate(assessment, smallWorld, asOf), undefined);
  return buildChapter(assessment, smallWorld, results, 'nb', level, 'cloud-use', [])?.blocks ?? [];
};
const figuresOf = (assessment: Assessment, level?: Level): readonly Figure[] =>
  blocksOf(assessment, level).flatMap((block) => (block.type === 'figure' ? [block] : []));
const figure = (of: string, assessment = withFigures(), level?: Level): Figure =>
  figuresOf(assessment, level).find(({ id }) => id.endsWith(`-${of}`)) ?? expect.fail(`no figure ${of}`);
const rowsOf = ({ table }: Figure): readonly (readonly string[])[] =>
  table.rows.map((row) => row.map(wordsOfCell));

/** Every text of a picture that somebody reads in it. */
const drawn = (node: SvgNode): readonly string[] =>
  node.tag === 'title' || node.tag === 'desc'
    ? []
    : node.children.flatMap((child) => (typeof child === 'string' ? [child] : drawn(child)));
const layouts = [{ width: 760 }, { width: 340 }];

/** A hidden one of all that a picture could show. */
const secret = [
  {
    kind: 'party',
    id: 'secret-party',
    level: 'internal',
    name: t('Skjult Underleverandør AS'),
    type: 'company',
    country: 'US',
  },
  {
    kind: 'engagement',
    id: 'secret-contract',
    level: 'internal',
    principal: 'provider',
    contractor: 'secret-party',
    activities: ['applications'],
    contract: { title: t('Skjult avtale'), inWriting: true, law: 'NO', date: '2023-05-04' },
    places: [{ country: 'NO', what: 'storage' }],
  },
  {
    kind: 'scenario',
    id: 'secret-scenario',
    level: 'internal',
    title: t('Skjult scenario om sabotasje'),
    source: { actor: t('Skjult aktør'), type: 'insider' },
    event: t('Skjult hendelse.'),
    dimensions: ['confidentiality'],
    affects: ['applications'],
    harm: { chain: t('Skjult skade'), kinds: ['nonMaterial'], severity: 'significant' },
    judgements: [
      {
        alternative: 'cloud',
        frequency: { perYear: [10, 100] },
        consequence: { persons: [50, 20000] },
        by: 'operator',
        on: '2023-11-01',
        strength: 'moderate',
        why: t('Skjult grunn'),
      },
    ],
  },
  {
    kind: 'measure',
    id: 'secret-measure',
    level: 'internal',
    title: t('Skjult tiltak mot sabotasje'),
    description: t('Skjult beskrivelse.'),
    type: 'technical',
    states: [{ state: 'implemented', from: '2023-10-01' }],
    evidence: [{ text: t('Skjult rapport') }],
  },
  {
    kind: 'effect',
    id: 'secret-effect',
    level: 'internal',
    measure: 'secret-measure',
    scenario: 'undue-access',
    frequency: 0.5,
    why: t('Skjult virkning'),
  },
  {
    kind: 'effect',
    id: 'secret-effect-on-secret',
    level: 'internal',
    measure: 'secret-measure',
    scenario: 'secret-scenario',
    frequency: 0.5,
    why: t('Skjult virkning'),
  },
  {
    kind: 'claim',
    id: 'secret-claim',
    level: 'internal',
    text: t('Skjult påstand om sabotasje.'),
    section: 'conclusion',
    order: 2,
    essential: true,
    grounds: { all: [{ measure: 'secret-measure' }] },
  },
];

describe('a picture in a page', () => {
  it('is there for each that the chapter asks for, numbered through', () => {
    expect(figuresOf(withFigures()).map(({ id }) => id)).toEqual(all.map((of, k) => `figure-${k + 1}-${of}`));
    expect(figure('risks').caption).toMatch(/^Figur 1\. /);
  });

  it('names and describes itself by the sentence that stands above it', () => {
    for (const one of figuresOf(withFigures()))
      for (const size of layouts) {
        const { attributes, children } = one.draw(size);
        expect(attributes['role']).toBe('img');
        expect(children[1]).toMatchObject({ tag: 'desc', children: [one.sentence] });
      }
  });

  it('draws nothing that its table lacks a row for', () => {
    for (const one of figuresOf(withFigures())) {
      expect(one.table.rows.length, one.id).toBeGreaterThan(0);
      for (const row of one.table.rows) expect(row).toHaveLength(one.table.header.length);
    }
  });
});

describe('the figures of a picture are in its table and its sentence', () => {
  it('each scenario of the matrix has its number, and the sentence names the band that the table has', () => {
    const { sentence, draw } = figure('risks');
    const rows = rowsOf(figure('risks'));
    for (const size of layouts)
      for (const [k] of rows.entries()) expect(drawn(draw(size))).toContain(`${k + 1}`);
    const now = rows.map((row) => row[2]?.split(' ')[0]?.toLowerCase());
    expect(now).toEqual(['lav']);
    expect(sentence).toContain('er nå lav');
  });

  it('each bar of a measure says what its row says', () => {
    const { sentence, draw } = figure('measures');
    const rows = rowsOf(figure('measures'));
    for (const [, , added, , change] of rows)
      for (const size of layouts) expect(drawn(draw(size))).toContain(`${added} (${change})`);
    const [title = '', now = '', , without = ''] = rows[0] ?? [];
    for (const told of [title, now, without]) expect(sentence).toContain(told);
  });

  it('each count of an alternative is in its row and in the sentence', () => {
    const { sentence, draw, table } = figure('comparison');
    for (const [name = '', ...counts] of rowsOf(figure('comparison'))) {
      const said = counts.slice(0, -1).map((count, k) => `${count} ${table.header[k + 1]?.toLowerCase()}`);
      for (const one of said) expect(sentence.slice(sentence.indexOf(`${name}: `))).toContain(one);
      for (const size of layouts)
        expect(drawn(draw(size))).toEqual(expect.arrayContaining(counts.slice(0, -1)));
    }
  });

  it('each party of the chain is a card and a row, and the sentence counts them', () => {
    const parties = new Set(rowsOf(figure('chain')).map(([name]) => name?.replace(/ \(.*/, '')));
    const { sentence, draw } = figure('chain');
    expect(sentence).toContain(`${parties.size} virksomheter`);
    for (const size of layouts)
      for (const name of parties) expect(drawn(draw(size)).join(' ')).toContain(name ?? '–');
  });

  it('the claims stand in the end as the page says they stand', () => {
    const assessment = withFigures();
    const [claim] = evaluate(assessment, smallWorld, asOf).conclusion.claims;
    const last = rowsOf(figure('claims')).findLast((row) =>
      row[3]?.startsWith('Risikoen for de registrerte'),
    );
    expect(claim?.standing).toBe('challenged');
    expect(last?.slice(1)).toEqual([
      '–',
      'Påstand',
      'Risikoen for de registrerte er ikke høyere i skyen: utfordret',
    ]);
    expect(figure('claims').sentence).toContain('Påstandene den dagen: 1 utfordret.');
  });

  it('nothing that happened after the day is told', () => {
    const then = day('2023-12-01');
    const assessment = withFigures();
    const results = resultsOf(assessment, smallWorld, evaluate(assessment, smallWorld, then), undefined);
    const page = buildChapter(assessment, smallWorld, results, 'nb', 'public', 'cloud-use', []);
    const claims = page?.blocks.find((block) => block.type === 'figure' && block.id.endsWith('-claims'));
    expect(JSON.stringify(claims)).toContain('2023');
    expect(JSON.stringify(claims)).not.toMatch(/202[456]/);
  });
});

describe('what the reader may not see', () => {
  const words = /skjult|secret|sabotasje/i;
  const everything = (level: Level): string =>
    (['hugo', 'html'] as const)
      .flatMap((format) => [
        ...publish(withFigures(secret), smallWorld, evaluate(withFigures(secret), smallWorld, asOf), {
          format,
          languages: ['nb', 'nn', 'en'],
          level,
        }).files,
      ])
      .map((file) => JSON.stringify(file))
      .join('\n');

  it('is in no picture, no sentence and no table of one: no scenario, measure, party or claim', () => {
    for (const one of figuresOf(withFigures(secret))) {
      expect(JSON.stringify(one), one.id).not.toMatch(words);
      for (const size of layouts) expect(toSvgText(one.draw(size)), one.id).not.toMatch(words);
    }
    expect(everything('public')).not.toMatch(words);
  });

  it('is there for those who may', () => {
    const shown = figuresOf(withFigures(secret), 'internal').map((one) =>
      toSvgText(one.draw({ width: 760 })),
    );
    for (const name of [/Skjult scenario/, /Skjult tiltak/, /Skjult Underleverandør/, /Skjult påstand/])
      expect(shown.join('\n')).toMatch(name);
  });

  it('leaves the counts of a sentence to what is shown', () => {
    expect(figure('risks', withFigures(secret)).sentence).toBe(figure('risks').sentence);
    expect(figure('comparison', withFigures(secret)).sentence).toBe(figure('comparison').sentence);
  });
});

describe('nothing', () => {
  it('is drawn of nothing: a sentence says so', () => {
    const kept = new Set(['assessment', 'section']);
    const bare = { ...withFigures(), records: withFigures().records.filter(({ kind }) => kept.has(kind)) };
    expect(figuresOf(bare)).toEqual([]);
    const said = blocksOf(bare).flatMap((block) =>
      block.type === 'paragraph' ? [wordsOfCell(block.inlines)] : [],
    );
    expect(said).toHaveLength(all.length);
    expect(said[0]).toMatch(/^Figuren «Risikoene .*» har ingenting å vise\.$/);
  });
});
