import { describe, expect, it } from 'vitest';
import { readTaggedPdf } from '../test/tagged-pdf.js';
import { typeset } from './typeset.js';

const open =
  '#set document(title: "En liten rapport")\n#set text(font: "Inter", lang: "nb", region: "NO", hyphenate: true)\n';
const job = (main: string) => ({ main: `${open}${main}`, files: [], on: '2026-11-24' });

describe('a document that is set', () => {
  const pdf = typeset(
    job('= Rapport\nTekst.\n== Tall\n#table(columns: 2, table.header[År][Antall], [2026], [12])'),
  );

  it('is PDF/UA-1 with a title, a language and a structure', async () => {
    const content = await readTaggedPdf(pdf);
    expect(content.raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(content.document.getTitle()).toBe('En liten rapport');
    expect(content.elements.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['H1', 'H2', 'P', 'TH', 'TD']),
    );
    expect(content.pages[0]?.marks.map(({ words }) => words)).toContain('Antall');
  });

  it('has Inter in it, and the same bytes when it is set again', async () => {
    const content = await readTaggedPdf(pdf);
    expect(content.raw).toMatch(/\/FontName \/[A-Z]{6}\+Inter/);
    expect(content.raw).toContain('/FontFile2');
    const again = typeset(
      job('= Rapport\nTekst.\n== Tall\n#table(columns: 2, table.header[År][Antall], [2026], [12])'),
    );
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe('what cannot be tagged PDF', () => {
  it('is refused: a picture that says nothing to whoever does not see it', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="5"/></svg>';
    const files = [{ path: '/dot.svg', bytes: new TextEncoder().encode(svg) }];
    expect(() => typeset({ ...job('= Rapport\n#image("/dot.svg")'), files })).toThrow(/alt text/);
    expect(() => typeset({ ...job('= Rapport\n#image("/dot.svg", alt: "En prikk")'), files })).not.toThrow();
  });

  it('is refused: a link to nowhere', () => {
    expect(() => typeset(job('= Rapport\n#link(label("nowhere"))[dit]'))).toThrow(/nowhere/);
  });
});

it('a character that the font lacks stands as its number, in a picture too', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15" font-family="Inter">\uFF1D \u{1F600}</text></svg>';
  const files = [{ path: '/said.svg', bytes: new TextEncoder().encode(svg) }];
  const { pages } = await readTaggedPdf(
    typeset({ ...job('= Rapport\n\uFF1D #image("/said.svg", alt: "Et smil")'), files }),
  );
  const said = pages.flatMap(({ marks }) => marks.map(({ words }) => words)).join('');
  expect(said).toContain('[U+FF1D]');
  expect(said).toContain('[U+1F600]');
});

it('Norwegian words are divided as Norwegian, and names in headings not at all', async () => {
  const narrow =
    '#set page(width: 150pt)\n= Personvernkonsekvensvurdering\nPersonvernkonsekvensvurderingen gjelder databehandleravtalene.';
  const { pages } = await readTaggedPdf(typeset(job(`#show heading: set text(hyphenate: false)\n${narrow}`)));
  const said = pages.flatMap(({ marks }) => marks.map(({ words }) => words));
  expect(said.some((words) => words.includes('Personvernkonsekvensvurdering') && !words.includes('-'))).toBe(
    true,
  );
  // Where a word is divided the hyphen is a mark of its own.
  expect(said.join('|')).toContain('databehand|\u00ad|leravtalene');
});
