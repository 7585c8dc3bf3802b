import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { fillForm, newestForm } from '@risikobilde/core/form';
import { parseAssessmentFolder, parseWorldFolder } from '@risikobilde/files';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { editedPart, hasLibreOffice, reportOf, savedByLibreOffice, wordOf } from '../packages/publish/test/word.js';

const root = join(import.meta.dirname, '..');
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|md|json)$/.test(path) && !/^(golden|original)/.test(path) && path !== 'README.md')
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
const parsedWorld = parseWorldFolder(filesIn('world'));
if (!parsedWorld.ok) throw new Error('the world cannot be read');
const world = parsedWorld.value;
const parsed = parseAssessmentFolder(filesIn('cases/altinn3'), {
  hash: (text) => createHash('sha256').update(text).digest('hex'),
});
if (!parsed.ok) throw new Error('the case cannot be read');
const { assessment } = parsed.value;
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

test('the document of the case as Word says nothing new of the case as long as nobody has edited it', () => {
  const report = reportOf(assessment, wordOf(assessment, { world, format: 'docx' }), world);
  expect([report.proposals, report.left]).toEqual([[], []]);
});
