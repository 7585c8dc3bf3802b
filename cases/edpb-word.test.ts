import { evaluate, parseLocalDate } from '@risikobilde/core';
import { fillForm, newestForm } from '@risikobilde/core/form';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { editedPart, hasLibreOffice, reportOf, savedByLibreOffice, takenIn, wordOf } from '../packages/publish/test/word.js';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const day = parseLocalDate('2026-11-24');
const form = newestForm(world, 'edpb-dpia');
if (day === undefined || form === undefined) throw new Error('the form is not there');
const filled = fillForm(assessment, world, evaluate(assessment, world, day), { form, level: 'public' });
const parts = filled.sections.flatMap((section) => section.parts);
const cells = parts.flatMap(({ columns, rows }) =>
  rows.flatMap((row) => row.cells.map((cell, k) => ({ cell, column: columns[k] }))),
);

const made = wordOf(assessment, { world, format: 'edpb' });
const xml = strFromU8(made['word/document.xml'] ?? new Uint8Array());
const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

describe('the form as Word', () => {
  test('has the numbers of the form in its order, and its own names in English beside ours', () => {
    const headings = [...xml.matchAll(/<w:pStyle w:val="Overskrift[12]"\/>.*?<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    const numbers = filled.sections.flatMap(({ number, parts: own }) => [
      number,
      ...own.map((part) => part.number).filter((one) => one !== number),
    ]);
    expect(headings.slice(0, numbers.length).map((text) => text.split(' ')[0])).toEqual(numbers);
    const english = [...xml.matchAll(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
    const besides = parts.flatMap(({ official, name }) => (official === name['nb'] ? [] : (official ?? [])));
    expect(english).toEqual(expect.arrayContaining(besides.map((name) => name.replaceAll('&', '&amp;'))));
  });

  test('has a real box for each option, crossed where the records say so, and none that is only a sign', () => {
    const options = cells.reduce((sum, { column }) => sum + (column?.options?.length ?? 0), 0);
    const ticked = cells.reduce((sum, { cell }) => sum + cell.ticked.length, 0);
    expect(count(/<w14:checkbox>/g)).toBe(options);
    expect(count(/<w14:checked w14:val="1"\/>/g)).toBe(ticked);
    expect(count(/[☐☒]/g)).toBe(options);
  });

  test('has a title and a head that is repeated on every table, and tags that Word can hold', () => {
    expect(count(/<w:tblCaption /g)).toBe(count(/<w:tbl>/g));
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g));
    const tags = [...xml.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag = '']) => tag);
    expect(Math.max(...tags.map((tag) => tag.length))).toBeLessThanOrEqual(64);
    // No control stands in another, and none follows a link at once: other programs lose them.
    expect(xml).not.toMatch(/<w:sdtContent>(?:(?!<\/w:sdtContent>)[^])*<w:sdt>/);
    expect(xml).not.toContain('</w:hyperlink><w:sdt>');
  });

  test('has a comment for each question that is open, with who is asked first', () => {
    const comments = strFromU8(made['word/comments.xml'] ?? new Uint8Array());
    const said = [...comments.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => text);
    expect(said.length).toBeGreaterThan(20);
    for (const text of said) expect(text).toMatch(/^Til \p{L}[^:]*: .+\?$/u);
    expect(count(/<w:commentReference /g)).toBe(said.length);
  });
});

describe('the form taken in again', () => {
  test.each(['nb', 'en'] as const)('says nothing new when nobody edited it, in %s', (language) => {
    const { proposals, left } = reportOf(assessment, wordOf(assessment, { world, format: 'edpb', language }), world);
    expect({ proposals, left }).toEqual({ proposals: [], left: [] });
  });

  test('says which box was crossed, and which field an answer was written in', () => {
    const edited = editedPart(made, (text) =>
      text
        .replace(/<w14:checked w14:val="0"\/>([^]*?)☐/, '<w14:checked w14:val="1"/>$1☒')
        .replace(/>Ikke oppgitt\. Spør personvernombudet\.</, '>Ombudet er enig.<'),
    );
    const { proposals, left } = reportOf(assessment, edited, world);
    expect(proposals).toEqual([]);
    expect(left.map(({ reason, text }) => [reason, text])).toEqual([
      ['box', expect.stringMatching(/^☒ /)],
      ['answer', 'Ombudet er enig.'],
    ]);
    expect(left[1]?.after).toMatch(/^5\.1/);
  });
});

describe.skipIf(!hasLibreOffice)('the form edited in LibreOffice', () => {
  const control = /(<loext:content-control [^>]*loext:tag="([^"]+)~\w{8}"[^>]*>)([^]*?)((?:<\/[^>]+>|<text:bookmark-end [^>]*>)*<\/loext:content-control>)/g;

  test('gives the twenty cells that were edited and nothing else', () => {
    const edited: string[] = [];
    const saved = savedByLibreOffice(made, (odf) => {
      let k = 0;
      return odf.replaceAll(control, (found, opens: string, place: string, words: string, closes: string) => {
        if (/[|*]/.test(place) || edited.includes(place) || edited.length === 20 || (k += 1) % 7 > 0) return found;
        edited.push(place);
        return `${opens}${words} (rettet)${closes}`;
      });
    });
    const { proposals, left } = reportOf(assessment, saved, world);
    expect(edited).toHaveLength(20);
    expect(left).toEqual([]);
    expect(proposals.map(({ record, path }) => `${record}/${path}`).toSorted()).toEqual(edited.toSorted());
    for (const { before, after } of proposals) expect(after).toBe(`${before} (rettet)`);
  });
});

describe('a form that was filled in by hand', () => {
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const table = (rows: readonly (readonly string[])[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${text.split('\n').map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  const read = (...blocks: readonly string[]) =>
    reportOf(
      assessment,
      {
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${blocks.join('')}</w:body></w:document>`,
        ),
      },
      world,
    ).foreign;

  test('is read by the heads of its tables in English or ours, and by the numbers of its headings', () => {
    const foreign = read(
      paragraph('1.1.1 Processed personal data'),
      table([
        ['#', 'Processed personal data (item or element)', 'Explanation (data type, data subject category, additional details)', 'Special category of personal data'],
        ['1', 'Name', 'Of applicants', '☒ No'],
        ['2', 'Diagnosis', 'Of patients', '☒ Yes'],
      ]),
      paragraph('2.3.a Art. 5(1) principles'),
      table([
        ['Principle', 'List of supporting measures', 'Discussion of appropriateness and effectiveness', 'Implementation status'],
        ['Data minimisation', 'Fewer fields', 'Enough', 'Planned'],
      ]),
      paragraph('3.2 Nødvendighet'),
      paragraph('Uten opplysningene kan ingen få svar.'),
      paragraph('5.1 DPO advice'),
      paragraph('The officer agrees.'),
    );
    const answers = foreign?.answers.map(({ part, row, text }) => [part, row, text]);
    expect(answers).toEqual([
      ['1.1.a', '1', 'Name'],
      ['1.1.a', '1', 'Of applicants'],
      ['1.1.a', '1', '☒ No'],
      ['1.1.a', '2', 'Diagnosis'],
      ['1.1.a', '2', 'Of patients'],
      ['1.1.a', '2', '☒ Yes'],
      ['2.3.a', expect.stringMatching(/minimi/i), 'Fewer fields'],
      ['2.3.a', expect.stringMatching(/minimi/i), 'Enough'],
      ['2.3.a', expect.stringMatching(/minimi/i), 'Planned'],
      ['3.2', undefined, 'Uten opplysningene kan ingen få svar.'],
      ['5.1', undefined, 'The officer agrees.'],
    ]);
    expect(foreign?.unplaced).toEqual([]);
  });

  test('loses nothing: what has no field is listed', () => {
    const foreign = read(
      paragraph('0.4 Planning of the processing'),
      table([
        ['Estimated launch date', '1 May'],
        ['Our own row', 'something else'],
      ]),
      table([
        ['Colour', 'Size'],
        ['blue', 'large'],
      ]),
    );
    expect(foreign?.answers.map(({ text }) => text)).toEqual(['1 May']);
    expect(foreign?.unplaced.map(({ text }) => text)).toEqual(['something else', 'Colour', 'Size', 'blue', 'large']);
  });
});

describe('a form that others have changed', () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  type CellText = string | { readonly text: string; readonly span: number };
  const cell = (one: CellText): string =>
    typeof one === 'string'
      ? `<w:tc>${paragraph(one)}</w:tc>`
      : `<w:tc><w:tcPr><w:gridSpan w:val="${one.span}"/></w:tcPr>${paragraph(one.text)}</w:tc>`;
  const table = (...rows: readonly (readonly CellText[])[]): string =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const parts = (...blocks: readonly string[]) => ({
    'word/document.xml': strToU8(`<w:document ${w}><w:body>${blocks.join('')}</w:body></w:document>`),
  });
  const read = (...blocks: readonly string[]) => reportOf(assessment, parts(...blocks), world).foreign;
  const told = (foreign: ReturnType<typeof read>) =>
    foreign?.answers.map(({ field, row, text }) => [field.split(':')[1], row, text]);

  const retention = [
    '#',
    'Justification of the need and relevance',
    'Recipients',
    'Justification',
    'Retention period',
    'Justification',
  ];

  test('heads that are the same word belong to the column beside them, whatever the order', () => {
    const rows = [['1', 'To answer', 'The tax office', 'It decides', 'Five years', 'The archive act']];
    expect(told(read(paragraph('2.2.a Data minimisation and retention periods'), table(retention, ...rows)))).toEqual([
      ['2.2.a.need', '1', 'To answer'],
      ['2.2.a.recipients', '1', 'The tax office'],
      ['2.2.a.recipientsWhy', '1', 'It decides'],
      ['2.2.a.retention', '1', 'Five years'],
      ['2.2.a.retentionWhy', '1', 'The archive act'],
    ]);
    const turned = read(
      paragraph('2.2.a Data minimisation and retention periods'),
      table(
        ['#', 'Retention period', 'Justification', 'Recipients', 'Justification'],
        ['1', 'Five years', 'The archive act', 'The tax office', 'It decides'],
      ),
    );
    expect(new Map(told(turned)?.map(([field, , text]) => [field, text]))).toEqual(
      new Map([
        ['2.2.a.retention', 'Five years'],
        ['2.2.a.retentionWhy', 'The archive act'],
        ['2.2.a.recipients', 'The tax office'],
        ['2.2.a.recipientsWhy', 'It decides'],
      ]),
    );
  });

  test('tables in another order without headings are found by their heads and their printed rows', () => {
    const heads = ['', 'List of supporting measures', 'Discussion of appropriateness and effectiveness', 'Implementation status'];
    const foreign = read(
      paragraph('5.1 DPO advice'),
      paragraph('She agrees.'),
      paragraph('6 Conclusion and decision'),
      table(heads, ['consent', 'A form', 'Works', 'Planned']),
      table(heads, ['information', 'A page', 'Read', 'Planned'], ['automated decisions', 'None', 'None', 'Planned']),
      table(['#', 'Purpose/use', 'Legal basis (Article 6(1) GDPR)', 'Justification'], ['1', 'To answer', '☒ (e)', 'The act']),
    );
    expect(new Set(foreign?.answers.map(({ part }) => part))).toEqual(new Set(['5.1', '2.3.c', '2.3.b', '2.1.a']));
    expect(foreign?.unplaced).toEqual([]);
  });

  test('a table that may be two parts is listed, and no guess is made', () => {
    const heads = ['#', 'List of supporting measures', 'Discussion of appropriateness and effectiveness', 'Implementation status'];
    const foreign = read(
      paragraph('5.1 DPO advice'),
      paragraph('5.2 Views of data subjects'),paragraph('1.4 Compliance with approved codes of conduct'), table(heads, ['1', 'A lock', 'Works', 'Planned']));
    expect(foreign?.answers).toEqual([]);
    expect(foreign?.unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining(['A lock', 'Works', 'Planned']));
  });

  test('a name over the heads, and cells that reach over several columns, move nothing', () => {
    const foreign = read(
      paragraph('1.1.a Processed personal data'),
      table(
        [{ text: '1.1.a Processed personal data', span: 4 }],
        ['#', 'Processed personal data (item or element)', 'Explanation (data type, data subject category, additional details)', 'Special category of personal data'],
        ['1', { text: 'Name, of all applicants', span: 2 }, '☒ No'],
      ),
    );
    expect(told(foreign)).toEqual([
      ['1.1.a.item', '1', 'Name, of all applicants'],
      ['1.1.a.special', '1', '☒ No'],
    ]);
  });

  test.each([
    '3.2 Necessity',
    '3.2. NECESSITY',
    '§ 3.2 – Necesity',
    'Section 3 . 2: Necessity',
    'Del 3.2 Nødvendigheit',
    '3.2  Nødvendig­het',
    '3.2',
    'Necessity',
  ])('a heading typed as %s', (heading) => {
    const foreign = read(
      paragraph('5.1 DPO advice'),
      paragraph('She agrees.'),
      paragraph('1.1.1 Processed personal data'),
      paragraph('1.1 B. Purposes of the processing'),
      paragraph(heading),
      paragraph('No answer can be given without it.'),
    );
    expect(told(foreign)).toEqual([
      ['5.1.text', undefined, 'She agrees.'],
      ['3.2.text', undefined, 'No answer can be given without it.'],
    ]);
  });

  test('names in a language that the product does not have are found where the form has them', () => {
    const danish = structuredClone(form) as unknown as { sections: { parts: { number: string; name: Record<string, string> }[] }[] };
    const at = danish.sections.flatMap((section) => section.parts).find(({ number }) => number === '3.3');
    if (at) at.name['da'] = 'Proportionalitet';
    const entries = world.entries.map((one) => (one.id === form.id ? (danish as unknown as typeof one) : one));
    const foreign = reportOf(
      assessment,
      parts(paragraph('5.1 DPO advice'), paragraph('5.2 Views of data subjects'), paragraph('3.2 Necessity'), paragraph('Proportionalitet'), paragraph('Ja.')),
      { ...world, entries },
    ).foreign;
    expect(told(foreign)).toEqual([['3.3.text', undefined, 'Ja.']]);
  });

  test('parts that are not there are named, and what is there is read all the same', () => {
    const foreign = read(
      paragraph('0.4 Planning of the processing'),
      table(['Estimated launch date', '1 May']),
      paragraph('5.1 DPO advice'),
      paragraph('She agrees.'),
    );
    const missing = foreign?.missing.map(({ number }) => number) ?? [];
    expect(missing).toHaveLength(31);
    expect(missing).not.toContain('0.4');
    expect(missing).not.toContain('5.1');
  });

  test('a million letters that are no form are refused, and in a form they are listed whole', () => {
    const nonsense = 'qwzx vrtk '.repeat(100_000);
    const cells = Array.from({ length: 2_000 }, (_, k) => [`x${k} ${'zzkq '.repeat(40)}`, 'y', 'z']);
    expect(takenIn(assessment, parts(paragraph(nonsense), table(...cells)), world)).toMatchObject({
      ok: false,
      refusal: { type: 'unmarked' },
    });
    const foreign = read(
      paragraph('5.1 DPO advice'),
      paragraph('5.2 Views of data subjects or their representatives'),
      paragraph('3.2 Necessity'),
      paragraph('1.1.a Processed personal data'),
      paragraph(nonsense),
      table(...cells),
    );
    expect(foreign?.answers).toEqual([]);
    expect(foreign?.unplaced).toHaveLength(1 + 3 * cells.length);
    expect(foreign?.unplaced[0]?.text).toHaveLength(nonsense.trim().length);
  });
});

test('the document of the case as Word says nothing new of the case as long as nobody has edited it', () => {
  const report = reportOf(assessment, wordOf(assessment, { world, format: 'docx' }), world);
  expect([report.proposals, report.left]).toEqual([[], []]);
});
