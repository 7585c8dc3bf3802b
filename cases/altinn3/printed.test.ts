import { createHash } from 'node:crypto';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { formatIds, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, bookmarksOf, headingsOf } from '../../packages/typeset/test/pdf-faults.js';
import {
  brokenTables,
  imagesIn,
  loneLines,
  loneRows,
  orphanHeadings,
  outsideFrame,
} from '../../packages/typeset/test/pdf-layout.js';
import { readTaggedPdf } from '../../packages/typeset/test/tagged-pdf.js';
import { shippedCase, shippedWorld } from '../../tools/shipped-files.js';

const world = shippedWorld();
const { assessment } = shippedCase('altinn3');
const asOf = parseLocalDate('2026-11-24') ?? expect.fail();
const evaluation = evaluate(assessment, world, asOf);
const risk = evaluateRisk(assessment, world, asOf, { draws: 500 });

const printed = () =>
  publish(assessment, world, evaluation, {
    format: 'pdf',
    languages: ['nb', 'nn', 'en'],
    level: 'public',
    risk,
    typeset,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  }).files;
const files = printed();

describe.each(files)('the file $path', ({ path, bytes }) => {
  const language = /\.(nb|nn|en)\.pdf$/.exec(path)?.[1];
  const isAnnex = path.includes('-annex');
  const reading = readTaggedPdf(bytes);

  it('has no fault that keeps whoever does not see it from reading it', async () => {
    const pdf = await reading;
    expect(accessibilityFaults(pdf, language === 'en' ? 'en-GB' : `${language}-NO`)).toEqual([]);
    const types = new Set(pdf.elements.map(({ type }) => type));
    // Faults are looked for in what is there: all of this is.
    for (const type of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'Figure', 'Link', 'Note'])
      expect(types).toContain(type);
  });

  it('has every heading among its bookmarks, in order', async () => {
    const pdf = await reading;
    const words = (list: readonly { readonly words: string }[]) =>
      list.map((one) => one.words.replaceAll(/\s+/g, ''));
    const marks = words(bookmarksOf(pdf));
    const headings = words(headingsOf(pdf));
    // The title has over it what kind of document it is; the contents are no chapter.
    const contents = { nb: 'Innhold', nn: 'Innhald', en: 'Contents' }[language ?? 'nb'] ?? '';
    const own = headings.filter((heading) => heading !== contents);
    expect(own.map((heading, k) => (heading.endsWith(marks[k] ?? '-') ? marks[k] : heading))).toEqual(marks);
  });

  it('leaves no heading, no line and no row of a table alone, and nothing in the room of heads and feet', async () => {
    const pdf = await reading;
    expect(orphanHeadings(pdf, isAnnex ? 1 : 2)).toEqual([]);
    expect(loneLines(pdf)).toEqual([]);
    expect(brokenTables(pdf)).toEqual([]);
    // Rows of the annex are long, and its tables many pages.
    if (!isAnnex) expect(loneRows(pdf)).toEqual([]);
    expect(outsideFrame(pdf)).toEqual([]);
  });

  it('is drawn in lines and letters, with no picture of dots', async () => {
    expect(imagesIn(await reading)).toBe(0);
  });

  it('says on every page that it is a draft, of which day and after which version, and in its title', async () => {
    const { pages, document } = await reading;
    const said =
      {
        nb: 'Utkast per 24. november 2026',
        nn: 'Utkast per 24. november 2026',
        en: 'Draft as of 24 November 2026',
      }[language ?? 'nb'] ?? expect.fail();
    for (const { artifacts } of pages) {
      const drawn = artifacts.map(({ words }) => words).join('|');
      expect(drawn).toContain(said);
      expect(drawn.toLowerCase().split(said.toLowerCase()).length).toBeGreaterThan(2);
      expect(drawn).toMatch(/(etter versjon|after version) 2\.6 · (innhold|innhald|content) [0-9a-f]{8}/);
    }
    expect(document.getTitle()).toContain(`(${said.charAt(0).toLowerCase()}${said.slice(1)})`);
  });

  // What is read first is in the document, not in its annex.
  if (!isAnnex) it('says of each claim that does not stand how it stands, in words', async () => {
    const pdf = await reading;
    const [front] = pdf.pages;
    const words = front?.marks.map((mark) => mark.words).join('') ?? '';
    expect(words).toMatch(
      {
        nb: /(Utfordret|Falt|Ikke underbygget): /,
        nn: /(Utfordra|Fallen|Ikkje underbygd): /,
        en: /(Challenged|Fallen|Unsupported): /,
      }[language ?? 'nb'] ?? /$^/,
    );
    // What everybody reads first is one page.
    const [, second] = headingsOf(pdf).filter(({ level }) => level === 1);
    expect(second && pdf.pages[1]?.marks[0]?.words.startsWith(second.words.slice(0, 8))).toBe(true);
  });

  it('has no more pages than what one reads may take', async () => {
    const { length } = (await reading).pages;
    expect(length).toBeGreaterThan(9);
    expect(length).toBeLessThanOrEqual(isAnnex ? 60 : 16);
  });

  it('carries the assessment as data', async () => {
    expect((await reading).raw).toContain('"schemaVersion": 1');
  });
});

it('two runs give the same bytes in every format', () => {
  const run = () =>
    publish(assessment, world, evaluation, {
      format: formatIds,
      languages: ['nb'],
      level: 'public',
      risk,
      typeset,
    }).files.map(({ path, bytes }) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`);
  const first = run();
  expect(run()).toEqual(first);
  expect(formatIds.filter((id) => !first.some((line) => line.startsWith(`${id}/`)))).toEqual([]);
});
