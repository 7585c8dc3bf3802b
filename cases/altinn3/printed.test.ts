import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { parseAssessmentFolder, parseWorldFolder } from '@risikobilde/files';
import { formatIds, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { describe, expect, it } from 'vitest';
import { orphanHeadings, readPdf } from '../../packages/typeset/test/read-pdf.js';

const here = dirname(fileURLToPath(import.meta.url));
const filesIn = (folder: string): readonly { readonly path: string; readonly text: string }[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|md)$/.test(path) && !path.startsWith('golden') && path !== 'README.md')
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const world = parseWorldFolder(filesIn(join(here, '../../world')));
const parsed = parseAssessmentFolder(filesIn(here));
const asOf = parseLocalDate('2026-11-24');
if (!world.ok || !parsed.ok || asOf === undefined) throw new Error('the case cannot be read');
const { assessment } = parsed.value;
const evaluation = evaluate(assessment, world.value, asOf);
const risk = evaluateRisk(assessment, world.value, asOf, { draws: 500 });

const printed = () =>
  publish(assessment, world.value, evaluation, {
    format: 'pdf',
    languages: ['nb', 'nn', 'en'],
    level: 'public',
    risk,
    typeset,
  }).files;
const files = printed();

describe.each(files)('the file $path', ({ path, bytes }) => {
  const content = readPdf(bytes);
  const language = /\.(nb|nn|en)\.pdf$/.exec(path)?.[1];

  it('says its standard, language and title', () => {
    expect(content.raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(content.raw).toContain(`/Lang (${language === 'en' ? 'en-GB' : `${language}-NO`})`);
    expect(content.raw).toContain('/DisplayDocTitle true');
  });

  it('has headings, bookmarks and tables whose heads are marked', () => {
    const types = content.elements.map(({ type }) => type);
    expect(types.filter((type) => type === 'H1').length).toBeGreaterThan(0);
    expect(content.raw).toContain('/Outlines');
    const tables = types.filter((type) => type === 'Table').length;
    expect(types.filter((type) => type === 'THead')).toHaveLength(tables);
  });

  it('leaves no heading alone at the foot of a page', () => {
    expect(orphanHeadings(content)).toEqual([]);
  });

  it('has a text for each picture', () => {
    const figures = content.elements.filter(({ type }) => type === 'Figure');
    expect(figures.filter(({ alt }) => alt === undefined)).toEqual([]);
    expect(figures.length).toBeGreaterThan(0);
  });

  it('has no more pages than what one reads may take; English is a tenth longer', () => {
    const pages = content.pages.length;
    expect(pages).toBeGreaterThan(9);
    if (!path.includes('-annex')) expect(pages).toBeLessThanOrEqual(language === 'en' ? 13 : 12);
  });

  it('carries the assessment as data', () => {
    expect(content.raw).toContain('"schemaVersion": 1');
  });
});

it('two runs give the same bytes in every format', () => {
  const run = () =>
    publish(assessment, world.value, evaluation, {
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
