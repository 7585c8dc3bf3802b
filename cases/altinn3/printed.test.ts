import { createHash } from 'node:crypto';
import { evaluate, parseLocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { formatIds, publish } from '@risikobilde/publish';
import { typeset } from '@risikobilde/typeset';
import { describe, expect, it } from 'vitest';
import { orphanHeadings, readPdf } from '../../packages/typeset/test/read-pdf.js';
import { shippedCase, shippedWorld } from '../../tools/shipped.js';

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
